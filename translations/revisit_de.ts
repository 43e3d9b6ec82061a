<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="de" sourcelanguage="en">
<context>
    <name>Actions</name>
    <message>
        <source>&amp;Open File…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Open &amp;Folder…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Import into Library…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Export Session…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Save Picture…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Save Picture &amp;Without Overlays…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Copy Picture</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Copy Picture Without Overla&amp;ys</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Save Contact S&amp;heet…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Save Hierarchy S&amp;napshot…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Open Hierarchy Snapsho&amp;t…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Copy Lin&amp;k to This Moment</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>C&amp;lose Recording</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Reopen Closed Recording</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>New &amp;Window</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Move to New Window</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Open A&amp;gain</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Se&amp;ttings…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Quit</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Touches</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Inspect Views</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Device Frame</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Masked Regions</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Touch &amp;History</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Large Touch Mar&amp;ks</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Grid</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>De&amp;vice States</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>L&amp;oupe and Colour Picker</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Ruler</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Rotate &amp;Clockwise</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Hierarchy as Tr&amp;ee</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Hierarchy as &amp;Wireframe</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Hierarchy in &amp;3D</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Zoom &amp;In</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Zoom &amp;Out</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Fit</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Actual Size</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>F&amp;ull Screen</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Theme of the &amp;System</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Light Theme</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Dar&amp;k Theme</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Play</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>P&amp;ause</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Play &amp;Backwards, Again for Faster</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Play &amp;Forwards, Again for Faster</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Previous F&amp;rame</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Next Fra&amp;me</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>10 Seconds Back</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>10 Seconds Forward</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>1 Second Back</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>1 Second Forward</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Fas&amp;ter</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>S&amp;lower</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Normal Speed</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Set Range &amp;Start</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Set Range &amp;End</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Clear Range</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>L&amp;oop</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Undo Last Jump</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Start</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;End</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Previous Event</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Next Event</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Previous S&amp;creen</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Next Sc&amp;reen</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Previous Crash or E&amp;rror</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Next Crash or Err&amp;or</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Previous Rage or Dead Tap</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Next R&amp;age or Dead Tap</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Previous Failure of Any Kind</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Next Fail&amp;ure of Any Kind</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Go to Time…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Previous Sess&amp;ion</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Ne&amp;xt Session</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Parent &amp;View</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>First Child Vie&amp;w</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Previous Si&amp;bling View</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Next Sib&amp;ling View</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Quick Open…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Command &amp;Palette…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Find in Panel</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Find Sessio&amp;n</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Next Tab</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Previous Tab</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Sessions</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Inspector</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Timeline</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Events Panel</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Hierarchy Panel</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Metadata Panel</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Artifacts Panel</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Reset Layout</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Sa&amp;ve Layout…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Copy Local Server Address</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Keyboard Shortcuts</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Diagnostics</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Show Ti&amp;mings</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;About Revisit</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;File</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;View</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Playback</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Go</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Window</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Help</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Export Requests as &amp;HAR…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Export Events as CS&amp;V…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Export Events as &amp;JSON…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Export Events as JSON &amp;Lines…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Copy Error &amp;Details</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Network Panel</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Console Panel</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Faults Panel</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;State Panel</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>Arguments</name>
    <message>
        <source>Replays recorded sessions of mobile apps.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>A file, a session folder, a session of the library or a revisit:// link.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Start at this time from the session&apos;s start, in milliseconds.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Write the window as PNG once the frame is painted, and quit.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The window&apos;s size, such as 1440x900.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Where library and local server keep their data.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>light, dark or system.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>A command to run once the recording is open, such as ShowHierarchy; may be repeated.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The language: en, de, ar.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Show the version.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Show this text.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>--at takes milliseconds from 0 on</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>--size takes WIDTHxHEIGHT</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>--theme takes light, dark or system</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>--lang takes en, de or ar</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>--do takes a command; %1 is none</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>one recording at a time</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>--screenshot takes a file name</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>Error</name>
    <message>
        <source>This is not something Revisit can use.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The data ends too early.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The data is damaged.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>This needs a newer version of Revisit.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>This is larger than Revisit accepts.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>There is nothing at this place.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The file cannot be read or written.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Something else is using it; try again.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The server cannot be reached.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Cancelled.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Session folders, .rjsession files, single artifacts and sessions of the library can be opened.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Get it once more from where it came from. “revisit-cli inspect” tells what is left of it.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The limits can be raised in the settings.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Check the path or the session&apos;s id; it may have been moved or removed.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Check that the disk is there and that you may read from it.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Try again in a moment.</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>Format</name>
    <message>
        <source>just now</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 min ago</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>today %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>yesterday %1</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>FrameView</name>
    <message>
        <source>Web recording</source>
        <translation type="unfinished"></translation>
    </message>
    <message numerus="yes">
        <source>It holds %n page change(s), which this version lists but does not draw. Timeline, events and requests are complete.</source>
        <translation type="unfinished">
            <numerusform></numerusform>
            <numerusform></numerusform>
        </translation>
    </message>
    <message>
        <source>No readable pictures</source>
        <translation type="unfinished"></translation>
    </message>
    <message numerus="yes">
        <source>%n picture bundle(s) could not be read. Details has the reasons.</source>
        <translation type="unfinished">
            <numerusform></numerusform>
            <numerusform></numerusform>
        </translation>
    </message>
    <message>
        <source>No pictures</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>This recording has no screenshots. Its events are on the timeline.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>App in background</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Away for %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>This frame cannot be decoded</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>MarkKind</name>
    <message>
        <source>Frame</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>View hierarchy</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Tap</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Gesture</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Rage tap</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Dead tap</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Text input</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Screen</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Request</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Failed request</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Log</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Warning</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Error log</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Error</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>App not responding</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Crash</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>App state</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>User</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Custom event</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>NoteStyle</name>
    <message>
        <source>Blue dot</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Green square</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Amber triangle</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Red hexagon</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Violet diamond</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Grey ring</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>OpenCommands</name>
    <message>
        <source>Recordings (*.rjsession *.gz *.json *.zip);;All files (*)</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>PanelList</name>
    <message>
        <source>Timeline</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Events</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Hierarchy</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Metadata</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Artifacts</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Network</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Console</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Faults</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>State</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>QuickOpen</name>
    <message>
        <source>Open tab</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Panel</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Screen at %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>View, %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Session, %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Command Palette</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Type a command</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Quick Open</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Type a session, screen, view or panel</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>RangeStatistics</name>
    <message>
        <source>1 request</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 requests</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 failed</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>median %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>p95 %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>1 frame</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 frames</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>1 stall</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 stalls</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>longest %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>1 fault</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 faults</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>1 failure</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 failures</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>1 touch</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 touches</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>1 screen</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 screens</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>1 log line</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 log lines</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>1 custom event</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 custom events</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>1 state change</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 state changes</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>1 hierarchy</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 hierarchies</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 stored</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>Texts</name>
    <message>
        <source>%1s</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1m</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1m %2s</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1h</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1h %2m</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>WindowLayouts</name>
    <message>
        <source>Default</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Network</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Hierarchy</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Wide Timeline</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Artifacts</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>revisit</name>
    <message>
        <source>1 frame</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 frames</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>1 event</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 events</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>1 snapshot</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 snapshots</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>1 view</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 views</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>1 fault</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 faults</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Worked out</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Absolute</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>no frame was written</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Visible</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>nothing</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Path</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Depth</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Views below</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>As written</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Session</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Session ID</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Started</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Ended</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Duration</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Played in</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>In background</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Shape</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>raw, as uploaded</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>served, as read</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>App</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>App version</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>App ID</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>SDK version</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Device</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Platform</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Model</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>System</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Screen</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Canvas</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Network</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Recorded</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Failures</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Artifacts</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>User</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>User ID</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Anonymous name</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Frames</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Touches</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Screens</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Logs</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Faults</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Lifecycle</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Custom</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Hierarchy</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 ms</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 s</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 min %2 s</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 h %2 min</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>App not responding</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Crash</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>System version</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Device, as the session says</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>not recorded</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 bytes</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>no answer</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>no status recorded</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>success</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>failed</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Request</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Method</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Address</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Note</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The address is as long as SDKs let one be, so it may be cut.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Host</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Content type</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Sent</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Answer</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Outcome</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Error</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Received</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>From a cache</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>yes</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Time</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Started, absolute</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Reported by</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>a row without id</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>As recorded</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Request headers</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Response headers</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>headers</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>the body of %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>perhaps the end of the address</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>a full HTTP address</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Not recorded: %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>1 request</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 requests</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>none failed</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 failed (%2 %)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>median %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>p95 %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>longest %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 sent</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 received</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Marks</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Frame interval</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Bytes</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>revisit::Actions</name>
    <message>
        <source>Open a recording first.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>This cannot be done now.</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>revisit::ArtifactModel</name>
    <message>
        <source>at byte %1 as stored</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>at byte %1 inflated</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Artifact</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Kind</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Holds</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Stored</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Inflated</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>revisit::ArtifactsPanel</name>
    <message>
        <source>With problems</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Artifacts</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>List of artifacts and their problems</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>No recording is open</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>no problems</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>1 problem</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 problems</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>1 artifact</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 artifacts</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Problem</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Code</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Where</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Path</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Holds</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Stored bytes</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Inflated bytes</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>First</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Last</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>SHA-256</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>revisit::Chip</name>
    <message>
        <source>1 match</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 matches</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>revisit::CodeView</name>
    <message>
        <source>… cut here: %1 of %2 characters are shown, Copy takes all</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>revisit::ConsoleModel</name>
    <message>
        <source>Time</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Message</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>revisit::ConsolePanel</name>
    <message>
        <source>The recording is being opened…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>No recording is open</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Nothing was logged. SDKs record the console where console tracking is switched on.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The pattern cannot be read: %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>the search for “%1”</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>the choice of %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>the range %1 to %2</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The only message is hidden by %2</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>All %1 messages are hidden by %2</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source> and </source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>1 message</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 messages</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 of %2 messages</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Copied 1 message</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Copied %1 messages</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>There is no message to save</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Save Messages</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Texts (*.txt)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Wrote %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 cannot be written</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Faults</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Errors</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Warnings</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Info</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Log</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Debug</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Console</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Search messages</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>List of messages</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Show all messages</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>All</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Dim what is ahead</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Show what lies after the playhead paler</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Whole lines</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Show messages of several lines on all of them</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Copy ▾</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Copy or save messages</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Copy the &amp;Selected Messages</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Copy &amp;All Messages Shown</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Save All Messages S&amp;hown…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Message</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>As recorded</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Stack</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>revisit::DataExports</name>
    <message>
        <source>Export</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Tables</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>JSON</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>HTTP archives</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Wrote 1 event to %2</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Wrote %1 events to %2</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Wrote 1 request to %2</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Wrote %1 requests to %2</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 cannot be written</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>revisit::DetailView</name>
    <message>
        <source>Copy</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Copy the JSON</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>JSON as received</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>revisit::DiagnosticsDialog</name>
    <message>
        <source>Diagnostics</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>What a report about Revisit should hold. Secrets are left out; read it before you pass it on.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Copy All</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Refresh</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>revisit::DiffModel</name>
    <message>
        <source>(the whole state)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Path</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Before</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>After</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>revisit::DockTitleBar</name>
    <message>
        <source>Float %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Close %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Dock %1</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>revisit::EndpointModel</name>
    <message>
        <source>Endpoint</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Requests</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Failed</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Median</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>p95</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Longest</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Bytes</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>revisit::EventListModel</name>
    <message>
        <source>Time</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Event</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Detail</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>revisit::EventsPanel</name>
    <message>
        <source>The recording is being opened…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>No recording is open</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>This recording holds no events</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The pattern cannot be read: %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>the search for “%1”</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>the choice of %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>the range %1 to %2</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source> and </source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 of %2 events</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Show all events</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Events</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Search events</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>All</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>List of events</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The only event is hidden by %2</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>All %1 events are hidden by %2</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>1 event</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 events</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Copied 1 row</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Copied %1 rows</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Copy &amp;Rows</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Filters ▾</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Saved filters</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>No filter is saved yet</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Save This Filter…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Remove</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Save Filter</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Name of the filter:</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>revisit::FaultModel</name>
    <message>
        <source>Time</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Fault</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Where</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>revisit::FaultTable</name>
    <message>
        <source>State when it happened</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Device, as the report says</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Report</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>More</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 before</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>revisit::FaultsPanel</name>
    <message>
        <source>unresponsive for %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 times in this session</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The recording is being opened…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>No recording is open</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>No crash, no freeze and no error was recorded in this session.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The pattern cannot be read: %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>the search for “%1”</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>the choice of %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>the range %1 to %2</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The only fault is hidden by %2</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>All %1 faults are hidden by %2</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source> and </source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>1 fault</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 faults</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 of %2 faults</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>There is no picture before it</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The picture before it was taken %1 earlier</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>No stack was recorded. iOS delivers the stack of a freeze later, with the next diagnostic report.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>No stack was recorded with it.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Copied the report</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Choose a fault first</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Save Report</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Texts (*.txt)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Wrote %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 cannot be written</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Faults</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Search faults</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>List of faults</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Show all faults</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>All</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Crashes</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>ANRs</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Errors</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Moment</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Jump to the moment</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Frame before</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Jump to the picture before it</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Copy</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Copy the report</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Save…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Save the report</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>State when it happened</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>What happened before it</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>As recorded</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Stack</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>State</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Before it</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>revisit::FramePanel</name>
    <message>
        <source>Open a recording</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Drop a session folder or an .rjsession file here, choose a session on the left, or point your app&apos;s SDK at the local server below.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Opening…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>This recording cannot be opened</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Screen</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>No frames</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Frame %1 / %2</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 × %2 px, %3</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Picture copied</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Frame at %1.png</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Save Picture</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>PNG pictures (*.png)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Saved %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>revisit::FrameView</name>
    <message>
        <source>Recorded screen</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Frame %1 of %2</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Damaged frame: shown as far as it could be read</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>revisit::HierarchyDelegate</name>
    <message>
        <source>interactive</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>masked</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>hidden</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>cut off</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>revisit::HierarchyPanel</name>
    <message>
        <source>no match</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 of %2</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>1 match</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 matches</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The snapshot cannot be read: %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>snapshot %1 s old</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source> · %1 of %2</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>1 view</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 views</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source> · %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The recording is being opened…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>No recording is open</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>This recording holds no view hierarchy</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Reading the snapshot…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>There is no snapshot yet at %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Hierarchy</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Search every property</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Search the hierarchy</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Previous match</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Next match</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Interactive</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Masked</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Hidden</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Cut off</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Tree of views</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Go to the first snapshot</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Copy path</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Copy test ID</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Copy properties as JSON</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Expand all</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Collapse all</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>revisit::HierarchyTreeModel</name>
    <message>
        <source>(no type)</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>revisit::KindBar</name>
    <message>
        <source>Kinds of marks that are shown</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>All</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Show every kind of mark</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1: click to hide or show, double click to show alone</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>revisit::ListFrame</name>
    <message>
        <source>Follow the Playhead</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Words must all occur; -word excludes; &quot;a phrase&quot;; /pattern/; name:value asks one field, such as method:POST, status:5 or duration:&gt;500</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Follow</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Keep the list at the playhead  (Shift+F)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Follow the playhead</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Only the marked range is shown; click to clear it  (Esc)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Clear the range</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Clear filter</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 – %2</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>revisit::MainWindow</name>
    <message>
        <source>Sessions</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Open &amp;Recent</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Layouts</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Revisit</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 – Revisit</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Go to Time</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Time from the start (12.5, 1:02 or 1500ms):</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>“%1” is no time</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Only sessions of the library have links; import this one first</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Copied %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>About Revisit</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Revisit %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>A desktop replay viewer and local analysis app for mobile session replay.

Nothing leaves this computer but what you ask for.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Remove Session</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Remove this session from the library?</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1
Its files in the library are deleted.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Remove</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Open recordings</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Tabs</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Nothing is open.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>No recording was closed.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>There is one tab only.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>This window stands alone.</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>revisit::MetadataPanel</name>
    <message>
        <source>Metadata</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>revisit::NetworkDelegate</name>
    <message>
        <source>OK</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>failed</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>2xx</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>3xx</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>4xx</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>5xx</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>No answer</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Outcome unknown</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 to %2</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>revisit::NetworkInsights</name>
    <message>
        <source>Endpoints</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Slowest and failing endpoints of the requests shown</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Show endpoints</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Endpoints and what their requests add up to</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Click an endpoint to show its requests only</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>revisit::NetworkModel</name>
    <message>
        <source>Time</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Method</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Status</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Host</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Path</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Type</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Sent</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Received</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Duration</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Waterfall</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>revisit::NetworkPanel</name>
    <message>
        <source>Method ▾</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Method: %1 ▾</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Host ▾</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Host: %1 ▾</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 hosts ▾</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>(none)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The recording is being opened…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>No recording is open</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>This recording holds no requests. SDKs record them where network tracking is switched on.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The pattern cannot be read: %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>All requests are the SDK’s own. “SDK traffic” shows them.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>the search for “%1”</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>the choice of %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>the choice of slow ones</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>the range %1 to %2</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>All %1 requests are hidden by %2</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source> and </source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>1 request</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 requests</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 of %2 requests</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Copied 1 row</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Copied %1 rows</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>There is no request to export</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Export HTTP Archive</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>HTTP archives (*.har)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Wrote 1 request to %2</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Wrote %1 requests to %2</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 cannot be written</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Network</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Search requests</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>List of requests</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Show all requests</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>All</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Slow</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Requests that took a second or longer</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>SDK traffic</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Show the recorder’s own requests too</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Show some methods only</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Show some hosts only</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>HAR ▾</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Export an HTTP archive</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Export the &amp;Selected Requests…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Export the Requests Sho&amp;wn…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Export &amp;All Requests…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Copy &amp;URL</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Copy as &amp;cURL</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Copy &amp;Rows</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>revisit::OpenCommands</name>
    <message>
        <source>Importing %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Imported %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Open Recording</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Open Session Folder</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Import into Library</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>recording</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Export Session</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Session files (*.rjsession)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Exporting %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Exported %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Clear List</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>revisit::PanelDocks</name>
    <message>
        <source>Panels</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Float</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Move to the &amp;Left</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Move to the &amp;Right</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Move to the &amp;Bottom</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Close</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>revisit::PreviewPage</name>
    <message>
        <source>Opening</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>First picture of %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Opening…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Opening: %1 of %2 files read</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>revisit::ProfileOverlay</name>
    <message>
        <source>%1 ms median, %2 ms p99, %3 ms longest</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Timings</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Painting: %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Events: %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Stalls over 50 ms: %1. Waiting for decoding: %2</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>revisit::PropertyModel</name>
    <message>
        <source>Property</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Value</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>revisit::PropertyView</name>
    <message>
        <source>Properties</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Copy value</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Copy name and value</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>revisit::QuickPick</name>
    <message>
        <source>Matches</source>
        <translation type="unfinished"></translation>
    </message>
    <message numerus="yes">
        <source>%n match(es)</source>
        <translation type="unfinished">
            <numerusform></numerusform>
            <numerusform></numerusform>
        </translation>
    </message>
    <message>
        <source>Nothing matches.</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>revisit::RangeStrip</name>
    <message>
        <source>Marked range</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Zoom</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Zoom the timeline to the range</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Loop</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Play the range in a loop (Ctrl+L)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Clear</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Clear the range (Esc)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 – %2 · %3</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 on the device</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>revisit::ReplayWorkspace</name>
    <message>
        <source>New Tab</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Exporting needs a library.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Open a recording first.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Nothing has failed.</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>revisit::RequestView</name>
    <message>
        <source>No body was recorded. SDKs of today count its bytes only.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Request in full</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Overview</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Headers</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Request body</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Response body</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>As recorded</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Rows as recorded</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Copy URL</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Copy the address</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Copy as cURL</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Copy as a command line for curl</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>No headers were recorded. SDKs of today record none.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Copied the address</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Copied as cURL</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Copied as cURL. %1</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>revisit::ScreenshotRun</name>
    <message>
        <source>the window did not settle in time</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>cannot write %1</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>revisit::SessionDelegate</name>
    <message>
        <source>crash</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>ANR</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>error</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>rage</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>dead</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>API</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Web</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Fetch failed: %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Fetching %1 of %2</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Fetching…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Recording or processing</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>On the local server</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 frames, %2 events, %3</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>revisit::SessionListModel</name>
    <message numerus="yes">
        <source>%n crash(es)</source>
        <translation type="unfinished">
            <numerusform></numerusform>
            <numerusform></numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n ANR(s)</source>
        <translation type="unfinished">
            <numerusform></numerusform>
            <numerusform></numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n error(s)</source>
        <translation type="unfinished">
            <numerusform></numerusform>
            <numerusform></numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n rage tap(s)</source>
        <translation type="unfinished">
            <numerusform></numerusform>
            <numerusform></numerusform>
        </translation>
    </message>
</context>
<context>
    <name>revisit::SessionListPanel</name>
    <message>
        <source>Number of sessions</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Search id, user, device, version</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Search sessions</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Sessions</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>No sessions yet</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Record with your app against the local server, or import a folder or an .rjsession file.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Nothing found</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>No session matches “%1”.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Fetch</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Open</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Copy Session Id</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Remove from Library…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Open in a New &amp;Tab</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>revisit::SettingsDialog</name>
    <message>
        <source> s</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>As the system</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Settings</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;General</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Playback</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Limits</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Keys</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Theme</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Light</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Dark</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Theme</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Language</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>L&amp;anguage</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Revisit speaks it from the next start on.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Data folder</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Open Folder</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Change…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Use the &amp;Standard Place</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Library and local server keep their data here. A change counts from the next start on; what is in the present folder stays there. An option or REVISIT_DATA_DIR goes before this.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>None in this run</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1, from the next start on</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Data Folder</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Skip length</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Skip length</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>How far the left and right arrow keys and their buttons go.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Skip &amp;inactivity</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Inactive after</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Inactive &amp;after</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Stretches at least that long in which nothing happens run by at high speed.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Limits</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>What a recording may need before Revisit gives up on a part of it. They count for recordings opened from now on. Sizes are written as 64 MiB.</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>revisit::ShortcutEditor</name>
    <message>
        <source>Search commands and keys</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Commands</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Command</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Keys</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>New key for the chosen command</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Add Key</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Re&amp;move Keys</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Reset</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Import…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Export…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Reset A&amp;ll</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 (changed)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Take &amp;Over</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Choose a command, then press the new key.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>“%1” uses this key; it will lose it.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Press these keys one after the other.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Press the new key for “%1” in the field.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Import Keys</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Key maps (*.json)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Imported.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Export Keys</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Exported.</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>revisit::ShortcutSheet</name>
    <message>
        <source>One frame back, forward</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Keyboard Shortcuts</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Search commands and keys</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Shortcuts</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>revisit::StackModel</name>
    <message>
        <source>(anonymous)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Function</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Place</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>revisit::StackView</name>
    <message>
        <source>App code only</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Stack</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Frames of the stack, innermost first</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Copy stack</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Copy the stack as recorded</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>1 line</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 lines</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 lines, the first %2 are shown</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>revisit::StateModel</name>
    <message>
        <source>(no type)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 ms</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Time</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>No.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Action</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Changes</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Took</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>revisit::StatePanel</name>
    <message>
        <source>The recording is being opened…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>No recording is open</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>No store was recorded. The browser SDK records one where its Redux middleware is installed; mobile SDKs record none. Each action is then an event named “$redux_action”.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The pattern cannot be read: %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>the search for “%1”</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>the choice of those with changes</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>the range %1 to %2</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The only action is hidden by %2</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>All %1 actions are hidden by %2</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source> and </source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>1 action</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 actions</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 of %2 actions</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Copied 1 row</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Copied %1 rows</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The state before or after was not recorded, so there is nothing to compare.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The action changed nothing.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The first %1 changes are shown.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The SDK cut the states at 64 KiB.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Not recorded.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>State</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Search actions</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>List of actions</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Show all actions</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>With changes</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Hide actions that changed nothing</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Changes of the state</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Changes</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Before</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>After</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Action</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>revisit::StatusArea</name>
    <message>
        <source>Local server</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Local server off</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Local server starts…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Local server failed</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Local server%1. Click to copy its address.&lt;br&gt;Public key: %2</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source> of another program</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The local server does not run</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Copied %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Fetching %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Fetch failed: %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message numerus="yes">
        <source>%n transfer(s)</source>
        <translation type="unfinished">
            <numerusform></numerusform>
            <numerusform></numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n problem(s)</source>
        <translation type="unfinished">
            <numerusform></numerusform>
            <numerusform></numerusform>
        </translation>
    </message>
    <message>
        <source>What is damaged or doubtful in this recording</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>revisit::Timeline</name>
    <message>
        <source>%1 screens</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>background %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 · %2</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>1 frame</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 frames</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>revisit::TimelinePanel</name>
    <message>
        <source>Zoom out (S)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Zoom in (W)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Fit</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Show the whole session (0)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Kinds</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Choose the kinds of marks that are shown</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Kinds •</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>revisit::TimelineView</name>
    <message>
        <source>App in background for %1; played in %2</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>1 item</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 items</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 failed</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Timeline</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>No recording is open</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>No activity for %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Bookmark</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Capture stall: %1 without a frame (usually %2)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 frames, the longest stood %2</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Frame stood %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>1 artifact</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 artifacts</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1, %2 of %3: %4, %5</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1: %2</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Capture stall of %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 long. %2. W and S zoom, A and D pan, Up and Down choose a lane, Return folds it, Control with Left and Right goes from item to item.</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>revisit::TransportBar</name>
    <message>
        <source>Player controls</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Position</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Length</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Device time</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Time on the device</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Speed</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Playback speed  (Up, Down; Backspace for 1×)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Pause</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Play</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>revisit::WelcomePage</name>
    <message>
        <source>Welcome</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Open a recording</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Drop files or folders anywhere on this window: session folders, .rjsession files, single artifacts. Sessions of the library are on the side.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Recent</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Open %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Record from your app</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Put this address and key into the configuration of your app&apos;s SDK. Its sessions are recorded by this program and appear in the list as they arrive.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Address</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Public key</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Copy %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The local server is starting…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The local server does not run.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The local server could not start: %1</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>revisit::WindowLayouts</name>
    <message>
        <source>Save Layout</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Name of the layout:</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Save Layout…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Delete Layout</source>
        <translation type="unfinished"></translation>
    </message>
</context>
</TS>
