// Between Revisit and rrweb-player. Revisit calls revisit.follow() and reads its answer; nothing here calls Revisit.
"use strict";

const revisit = (() => {
    const kMostDriftMs = 250;
    const stage = document.getElementById("stage");
    let player = null;
    let replayer = null;
    let first = 0;
    let problem = "";
    let isPlaying = false;
    let speed = 1;
    let isCommanding = false;
    let own = {}; // what the player did without being told

    function command(action) {
        isCommanding = true;
        try {
            action();
        } finally {
            isCommanding = false;
        }
    }

    function fit() {
        if (!player) return;
        player.$set({ width: innerWidth - 24, height: innerHeight - 24 });
        player.triggerResize();
    }

    function watch() {
        replayer.on("start", () => {
            if (isCommanding) return;
            own.ownPlaying = true;
            own.ownAt = first + replayer.getCurrentTime();
            isPlaying = true;
        });
        replayer.on("pause", () => {
            if (isCommanding) return;
            own.ownPlaying = false;
            own.ownAt = first + replayer.getCurrentTime();
            isPlaying = false;
        });
        replayer.on("finish", () => { isPlaying = false; });
        addEventListener("resize", fit);
    }

    function start(events) {
        first = events[0].timestamp;
        const Player = rrwebPlayer.default || rrwebPlayer.Player || rrwebPlayer;
        player = new Player({
            target: stage,
            props: {
                events, width: innerWidth - 24, height: innerHeight - 24, autoPlay: false, showController: false,
                skipInactive: false, speed: 1, UNSAFE_replayCanvas: false, showWarning: false, mouseTail: true,
            },
        });
        replayer = player.getReplayer();
        watch();
        fit();
        command(() => replayer.pause(0));
    }

    function load() {
        const request = new XMLHttpRequest();
        request.open("GET", "events.json");
        request.responseType = "json";
        request.onerror = () => { problem = "the events could not be loaded"; };
        request.onload = () => {
            try {
                start(request.response);
            } catch (error) {
                problem = String(error && error.message || error);
            }
        };
        request.send();
    }

    function apply(wall, wantsToPlay, rate) {
        if (rate !== speed) {
            speed = rate;
            command(() => replayer.setConfig({ speed: rate }));
        }
        const end = replayer.getMetaData().totalTime;
        const offset = Math.min(Math.max(0, wall - first), end);
        wantsToPlay = wantsToPlay && offset < end;
        const drift = Math.abs(offset - replayer.getCurrentTime());
        if (wantsToPlay) {
            if (!isPlaying || drift > kMostDriftMs * Math.max(1, rate)) command(() => replayer.play(offset));
        } else if (isPlaying || drift >= 1) {
            command(() => replayer.pause(offset));
        }
        isPlaying = wantsToPlay;
    }

    // Puts the player where Revisit is, unless it did something of its own, which is told once. Times are epoch
    // milliseconds.
    function follow(wall, wantsToPlay, rate) {
        if (problem || !replayer) return problem ? { problem } : null;
        const configured = replayer.config.speed;
        if (configured !== speed) {
            own.ownSpeed = configured;
            speed = configured;
        }
        const told = own;
        own = {};
        if (Object.keys(told).length === 0) apply(wall, wantsToPlay, rate);
        return Object.assign({ at: first + replayer.getCurrentTime(), isPlaying }, told);
    }

    load();
    return { follow, replayer: () => replayer };
})();
window.revisit = revisit;
