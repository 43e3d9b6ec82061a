<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="de" sourcelanguage="en">
<context>
    <name>AboutBox</name>
    <message>
        <source>Revisit is built on these libraries of the system. Their licences come with them; docs/third-party.md tells of what else builds may contain.</source>
        <translation>Revisit baut auf diesen Bibliotheken des Systems auf. Ihre Lizenzen liegen ihnen bei; docs/third-party.md nennt, was Programmfassungen sonst enthalten können.</translation>
    </message>
    <message>
        <source>About Revisit</source>
        <translation>Über Revisit</translation>
    </message>
    <message>
        <source>Revisit %1</source>
        <translation>Revisit %1</translation>
    </message>
    <message>
        <source>A desktop replay viewer and local analysis app for mobile session replay.

Nothing leaves this computer but what you ask for.

Runs on Qt %1. Licensed under the Apache License 2.0.</source>
        <translation>Ein Desktop-Player und lokales Analysewerkzeug für mobile Session-Replays.

Nichts verlässt diesen Computer, außer Sie veranlassen es.

Läuft mit Qt %1. Lizenziert unter der Apache License 2.0.</translation>
    </message>
</context>
<context>
    <name>AccessibleBytesChart</name>
    <message>
        <source>Show all kinds</source>
        <translation>Alle Arten anzeigen</translation>
    </message>
    <message>
        <source>Show this kind only</source>
        <translation>Nur diese Art anzeigen</translation>
    </message>
</context>
<context>
    <name>AccessibleFrame</name>
    <message>
        <source>Tap</source>
        <translation>Tap</translation>
    </message>
    <message>
        <source>Long press</source>
        <translation>Langer Druck</translation>
    </message>
    <message>
        <source>Swipe</source>
        <translation>Wischen</translation>
    </message>
    <message>
        <source>Scroll</source>
        <translation>Scrollen</translation>
    </message>
    <message>
        <source>Pan</source>
        <translation>Verschieben</translation>
    </message>
    <message>
        <source>Pinch</source>
        <translation>Zwei-Finger-Zoom</translation>
    </message>
    <message>
        <source>Rotation</source>
        <translation>Drehung</translation>
    </message>
    <message>
        <source>Rage tap of %1 taps</source>
        <translation>Rage-Tap aus %1 Taps</translation>
    </message>
    <message>
        <source>Dead tap</source>
        <translation>Dead-Tap</translation>
    </message>
    <message>
        <source>%1, at %2</source>
        <translation>%1, bei %2</translation>
    </message>
    <message>
        <source>Go there</source>
        <translation>Dorthin springen</translation>
    </message>
</context>
<context>
    <name>AccessibleTimeline</name>
    <message>
        <source>Choose</source>
        <translation>Auswählen</translation>
    </message>
    <message>
        <source>Unfold</source>
        <translation>Ausklappen</translation>
    </message>
    <message>
        <source>Fold</source>
        <translation>Einklappen</translation>
    </message>
    <message>
        <source>Go there</source>
        <translation>Dorthin springen</translation>
    </message>
    <message>
        <source>%1 of %2</source>
        <translation>%1 von %2</translation>
    </message>
</context>
<context>
    <name>Actions</name>
    <message>
        <source>&amp;Open File…</source>
        <translation>&amp;Datei öffnen…</translation>
    </message>
    <message>
        <source>Open &amp;Folder…</source>
        <translation>&amp;Ordner öffnen…</translation>
    </message>
    <message>
        <source>&amp;Import into Library…</source>
        <translation>In Bibliothek &amp;importieren…</translation>
    </message>
    <message>
        <source>&amp;Export Session…</source>
        <translation>Sitzung &amp;exportieren…</translation>
    </message>
    <message>
        <source>&amp;Save Picture…</source>
        <translation>Bild &amp;speichern…</translation>
    </message>
    <message>
        <source>Save Picture &amp;Without Overlays…</source>
        <translation>Bild oh&amp;ne Overlays speichern…</translation>
    </message>
    <message>
        <source>&amp;Copy Picture</source>
        <translation>Bild &amp;kopieren</translation>
    </message>
    <message>
        <source>Copy Picture Without Overla&amp;ys</source>
        <translation>Bild ohne Overla&amp;ys kopieren</translation>
    </message>
    <message>
        <source>Save Contact S&amp;heet…</source>
        <translation>Kontaktbo&amp;gen speichern…</translation>
    </message>
    <message>
        <source>Save Hierarchy S&amp;napshot…</source>
        <translation>Hierarchie-Sna&amp;pshot speichern…</translation>
    </message>
    <message>
        <source>Open Hierarchy Snapsho&amp;t…</source>
        <translation>Hierarchie-Snapsho&amp;t öffnen…</translation>
    </message>
    <message>
        <source>Copy Lin&amp;k to This Moment</source>
        <translation>&amp;Link zu diesem Zeitpunkt kopieren</translation>
    </message>
    <message>
        <source>C&amp;lose Recording</source>
        <translation>Aufzeichnung s&amp;chließen</translation>
    </message>
    <message>
        <source>&amp;Reopen Closed Recording</source>
        <translation>Geschlossene Aufzeichnung &amp;wieder öffnen</translation>
    </message>
    <message>
        <source>New &amp;Window</source>
        <translation>Neues &amp;Fenster</translation>
    </message>
    <message>
        <source>&amp;Move to New Window</source>
        <translation>In neues Fenste&amp;r verschieben</translation>
    </message>
    <message>
        <source>Open A&amp;gain</source>
        <translation>Erneut &amp;öffnen</translation>
    </message>
    <message>
        <source>Se&amp;ttings…</source>
        <translation>Einstell&amp;ungen…</translation>
    </message>
    <message>
        <source>&amp;Quit</source>
        <translation>&amp;Beenden</translation>
    </message>
    <message>
        <source>&amp;Touches</source>
        <translation>&amp;Berührungen</translation>
    </message>
    <message>
        <source>&amp;Inspect Views</source>
        <translation>Views &amp;inspizieren</translation>
    </message>
    <message>
        <source>&amp;Device Frame</source>
        <translation>&amp;Geräterahmen</translation>
    </message>
    <message>
        <source>&amp;Masked Regions</source>
        <translation>&amp;Maskierte Bereiche</translation>
    </message>
    <message>
        <source>Touch &amp;History</source>
        <translation>Berührungsverlau&amp;f</translation>
    </message>
    <message>
        <source>Large Touch Mar&amp;ks</source>
        <translation>Große Berührungspunk&amp;te</translation>
    </message>
    <message>
        <source>&amp;Grid</source>
        <translation>&amp;Raster</translation>
    </message>
    <message>
        <source>De&amp;vice States</source>
        <translation>Geräte&amp;zustände</translation>
    </message>
    <message>
        <source>L&amp;oupe and Colour Picker</source>
        <translation>&amp;Lupe und Pipette</translation>
    </message>
    <message>
        <source>&amp;Ruler</source>
        <translation>Li&amp;neal</translation>
    </message>
    <message>
        <source>Rotate &amp;Clockwise</source>
        <translation>Im &amp;Uhrzeigersinn drehen</translation>
    </message>
    <message>
        <source>Hierarchy as Tr&amp;ee</source>
        <translation>Hierarchie &amp;als Baum</translation>
    </message>
    <message>
        <source>Hierarchy as &amp;Wireframe</source>
        <translation>Hierarchie als &amp;Wireframe</translation>
    </message>
    <message>
        <source>Hierarchy in &amp;3D</source>
        <translation>Hierarchie in &amp;3D</translation>
    </message>
    <message>
        <source>Zoom &amp;In</source>
        <translation>V&amp;ergrößern</translation>
    </message>
    <message>
        <source>Zoom &amp;Out</source>
        <translation>Ver&amp;kleinern</translation>
    </message>
    <message>
        <source>&amp;Fit</source>
        <translation>Ein&amp;passen</translation>
    </message>
    <message>
        <source>&amp;Actual Size</source>
        <translation>&amp;Originalgröße</translation>
    </message>
    <message>
        <source>F&amp;ull Screen</source>
        <translation>&amp;Vollbild</translation>
    </message>
    <message>
        <source>Theme of the &amp;System</source>
        <translation>Design des &amp;Systems</translation>
    </message>
    <message>
        <source>&amp;Light Theme</source>
        <translation>&amp;Helles Design</translation>
    </message>
    <message>
        <source>Dar&amp;k Theme</source>
        <translation>&amp;Dunkles Design</translation>
    </message>
    <message>
        <source>&amp;Play</source>
        <translation>&amp;Abspielen</translation>
    </message>
    <message>
        <source>P&amp;ause</source>
        <translation>&amp;Pause</translation>
    </message>
    <message>
        <source>Play &amp;Backwards, Again for Faster</source>
        <translation>&amp;Rückwärts abspielen (wiederholt: schneller)</translation>
    </message>
    <message>
        <source>Play &amp;Forwards, Again for Faster</source>
        <translation>&amp;Vorwärts abspielen (wiederholt: schneller)</translation>
    </message>
    <message>
        <source>Previous F&amp;rame</source>
        <translation>V&amp;origer Frame</translation>
    </message>
    <message>
        <source>Next Fra&amp;me</source>
        <translation>Nächs&amp;ter Frame</translation>
    </message>
    <message>
        <source>10 Seconds Back</source>
        <translation>10 Sekunden zurück</translation>
    </message>
    <message>
        <source>10 Seconds Forward</source>
        <translation>10 Sekunden vor</translation>
    </message>
    <message>
        <source>1 Second Back</source>
        <translation>1 Sekunde zurück</translation>
    </message>
    <message>
        <source>1 Second Forward</source>
        <translation>1 Sekunde vor</translation>
    </message>
    <message>
        <source>Fas&amp;ter</source>
        <translation>S&amp;chneller</translation>
    </message>
    <message>
        <source>S&amp;lower</source>
        <translation>&amp;Langsamer</translation>
    </message>
    <message>
        <source>&amp;Normal Speed</source>
        <translation>&amp;Normale Geschwindigkeit</translation>
    </message>
    <message>
        <source>Set Range &amp;Start</source>
        <translation>Bereichsanfan&amp;g setzen</translation>
    </message>
    <message>
        <source>Set Range &amp;End</source>
        <translation>Bereichs&amp;ende setzen</translation>
    </message>
    <message>
        <source>&amp;Clear Range</source>
        <translation>&amp;Bereich aufheben</translation>
    </message>
    <message>
        <source>L&amp;oop</source>
        <translation>&amp;Schleife</translation>
    </message>
    <message>
        <source>&amp;Undo Last Jump</source>
        <translation>Letzten Spr&amp;ung rückgängig machen</translation>
    </message>
    <message>
        <source>&amp;Start</source>
        <translation>&amp;Anfang</translation>
    </message>
    <message>
        <source>&amp;End</source>
        <translation>&amp;Ende</translation>
    </message>
    <message>
        <source>&amp;Previous Event</source>
        <translation>&amp;Voriges Event</translation>
    </message>
    <message>
        <source>&amp;Next Event</source>
        <translation>&amp;Nächstes Event</translation>
    </message>
    <message>
        <source>Previous S&amp;creen</source>
        <translation>Voriger S&amp;creen</translation>
    </message>
    <message>
        <source>Next Sc&amp;reen</source>
        <translation>Nächster Sc&amp;reen</translation>
    </message>
    <message>
        <source>Previous Crash or E&amp;rror</source>
        <translation>Voriger Absturz o&amp;der Fehler</translation>
    </message>
    <message>
        <source>Next Crash or Err&amp;or</source>
        <translation>Nächster Abst&amp;urz oder Fehler</translation>
    </message>
    <message>
        <source>Previous Rage or Dead Tap</source>
        <translation>Voriger Rage- oder Dead-Tap</translation>
    </message>
    <message>
        <source>Next R&amp;age or Dead Tap</source>
        <translation>Nächster Ra&amp;ge- oder Dead-Tap</translation>
    </message>
    <message>
        <source>Previous Failure of Any Kind</source>
        <translation>Voriger Fehlschlag beliebiger Art</translation>
    </message>
    <message>
        <source>Next Fail&amp;ure of Any Kind</source>
        <translation>Nächster Feh&amp;lschlag beliebiger Art</translation>
    </message>
    <message>
        <source>&amp;Go to Time…</source>
        <translation>Gehe zu &amp;Zeit…</translation>
    </message>
    <message>
        <source>Previous Sess&amp;ion</source>
        <translation>Vorige Si&amp;tzung</translation>
    </message>
    <message>
        <source>Ne&amp;xt Session</source>
        <translation>Nächste S&amp;itzung</translation>
    </message>
    <message>
        <source>Parent &amp;View</source>
        <translation>Ü&amp;bergeordnete View</translation>
    </message>
    <message>
        <source>First Child Vie&amp;w</source>
        <translation>Erste unterge&amp;ordnete View</translation>
    </message>
    <message>
        <source>Previous Si&amp;bling View</source>
        <translation>Vorige Geschwister-Vie&amp;w</translation>
    </message>
    <message>
        <source>Next Sib&amp;ling View</source>
        <translation>N&amp;ächste Geschwister-View</translation>
    </message>
    <message>
        <source>&amp;Quick Open…</source>
        <translation>Schnell ö&amp;ffnen…</translation>
    </message>
    <message>
        <source>Command &amp;Palette…</source>
        <translation>Befehls&amp;palette…</translation>
    </message>
    <message>
        <source>&amp;Find in Panel</source>
        <translation>Im Panel &amp;suchen</translation>
    </message>
    <message>
        <source>Find Sessio&amp;n</source>
        <translation>Sitzung suc&amp;hen</translation>
    </message>
    <message>
        <source>&amp;Next Tab</source>
        <translation>&amp;Nächster Tab</translation>
    </message>
    <message>
        <source>&amp;Previous Tab</source>
        <translation>&amp;Voriger Tab</translation>
    </message>
    <message>
        <source>&amp;Sessions</source>
        <translation>&amp;Sitzungen</translation>
    </message>
    <message>
        <source>&amp;Inspector</source>
        <translation>&amp;Inspektor</translation>
    </message>
    <message>
        <source>&amp;Timeline</source>
        <translation>&amp;Zeitleiste</translation>
    </message>
    <message>
        <source>&amp;Events Panel</source>
        <translation>&amp;Event-Panel</translation>
    </message>
    <message>
        <source>&amp;Hierarchy Panel</source>
        <translation>&amp;Hierarchie-Panel</translation>
    </message>
    <message>
        <source>&amp;Metadata Panel</source>
        <translation>&amp;Metadaten-Panel</translation>
    </message>
    <message>
        <source>&amp;Artifacts Panel</source>
        <translation>&amp;Artefakt-Panel</translation>
    </message>
    <message>
        <source>&amp;Reset Layout</source>
        <translation>Layout zurü&amp;cksetzen</translation>
    </message>
    <message>
        <source>Sa&amp;ve Layout…</source>
        <translation>Layout s&amp;peichern…</translation>
    </message>
    <message>
        <source>&amp;Copy Local Server Address</source>
        <translation>A&amp;dresse des lokalen Servers kopieren</translation>
    </message>
    <message>
        <source>&amp;Keyboard Shortcuts</source>
        <translation>&amp;Tastenkürzel</translation>
    </message>
    <message>
        <source>&amp;Diagnostics</source>
        <translation>&amp;Diagnose</translation>
    </message>
    <message>
        <source>Show Ti&amp;mings</source>
        <translation>&amp;Zeitmessung anzeigen</translation>
    </message>
    <message>
        <source>&amp;About Revisit</source>
        <translation>&amp;Über Revisit</translation>
    </message>
    <message>
        <source>&amp;File</source>
        <translation>&amp;Datei</translation>
    </message>
    <message>
        <source>&amp;View</source>
        <translation>&amp;Ansicht</translation>
    </message>
    <message>
        <source>&amp;Playback</source>
        <translation>&amp;Wiedergabe</translation>
    </message>
    <message>
        <source>&amp;Go</source>
        <translation>&amp;Gehe zu</translation>
    </message>
    <message>
        <source>&amp;Window</source>
        <translation>&amp;Fenster</translation>
    </message>
    <message>
        <source>&amp;Help</source>
        <translation>&amp;Hilfe</translation>
    </message>
    <message>
        <source>Export Requests as &amp;HAR…</source>
        <translation>Requests als &amp;HAR exportieren…</translation>
    </message>
    <message>
        <source>Export Events as CS&amp;V…</source>
        <translation>Events als CS&amp;V exportieren…</translation>
    </message>
    <message>
        <source>Export Events as &amp;JSON…</source>
        <translation>Events als &amp;JSON exportieren…</translation>
    </message>
    <message>
        <source>Export Events as JSON &amp;Lines…</source>
        <translation>Events als JSON Lines e&amp;xportieren…</translation>
    </message>
    <message>
        <source>Copy Error &amp;Details</source>
        <translation>Fehlerdet&amp;ails kopieren</translation>
    </message>
    <message>
        <source>&amp;Network Panel</source>
        <translation>Netz&amp;werk-Panel</translation>
    </message>
    <message>
        <source>&amp;Console Panel</source>
        <translation>&amp;Konsolen-Panel</translation>
    </message>
    <message>
        <source>&amp;Faults Panel</source>
        <translation>Stö&amp;rungs-Panel</translation>
    </message>
    <message>
        <source>&amp;State Panel</source>
        <translation>Z&amp;ustands-Panel</translation>
    </message>
    <message>
        <source>Compare with the Snapshot &amp;Before</source>
        <translation>Mit vorigem Snapshot verglei&amp;chen</translation>
    </message>
    <message>
        <source>S&amp;kip Inactivity</source>
        <translation>&amp;Inaktivität überspringen</translation>
    </message>
    <message>
        <source>Play Ne&amp;xt Session Afterwards</source>
        <translation>&amp;Danach nächste Sitzung abspielen</translation>
    </message>
    <message>
        <source>Stay at the Live En&amp;d</source>
        <translation>A&amp;m Live-Ende bleiben</translation>
    </message>
    <message>
        <source>Switch Clock: Relati&amp;ve, Local, UTC</source>
        <translation>Uhr &amp;wechseln: relativ, lokal, UTC</translation>
    </message>
    <message>
        <source>Set or Remove Boo&amp;kmark</source>
        <translation>Lesezeic&amp;hen setzen oder entfernen</translation>
    </message>
    <message>
        <source>&amp;Write Note…</source>
        <translation>Noti&amp;z schreiben…</translation>
    </message>
    <message>
        <source>Previous &amp;Mark</source>
        <translation>Vorige &amp;Markierung</translation>
    </message>
    <message>
        <source>Next Mar&amp;k</source>
        <translation>Nächste Mar&amp;kierung</translation>
    </message>
    <message>
        <source>Bookmark &amp;1</source>
        <translation>Lesezeichen &amp;1</translation>
    </message>
    <message>
        <source>Bookmark &amp;2</source>
        <translation>Lesezeichen &amp;2</translation>
    </message>
    <message>
        <source>Bookmark &amp;3</source>
        <translation>Lesezeichen &amp;3</translation>
    </message>
    <message>
        <source>Bookmark &amp;4</source>
        <translation>Lesezeichen &amp;4</translation>
    </message>
    <message>
        <source>Bookmark &amp;5</source>
        <translation>Lesezeichen &amp;5</translation>
    </message>
    <message>
        <source>Bookmark &amp;6</source>
        <translation>Lesezeichen &amp;6</translation>
    </message>
    <message>
        <source>Bookmark &amp;7</source>
        <translation>Lesezeichen &amp;7</translation>
    </message>
    <message>
        <source>Bookmark &amp;8</source>
        <translation>Lesezeichen &amp;8</translation>
    </message>
    <message>
        <source>Bookmark &amp;9</source>
        <translation>Lesezeichen &amp;9</translation>
    </message>
    <message>
        <source>&amp;Notes Panel</source>
        <translation>N&amp;otiz-Panel</translation>
    </message>
    <message>
        <source>P&amp;in or Unpin Session</source>
        <translation>Sitzung an&amp;heften oder lösen</translation>
    </message>
    <message>
        <source>Zoom into the Time&amp;line</source>
        <translation>In die &amp;Zeitleiste hineinzoomen</translation>
    </message>
    <message>
        <source>&amp;Zoom out of the Timeline</source>
        <translation>Aus der Zeitleiste &amp;herauszoomen</translation>
    </message>
    <message>
        <source>Show the Whole Ti&amp;meline</source>
        <translation>&amp;Ganze Zeitleiste zeigen</translation>
    </message>
    <message>
        <source>Timeline to Ea&amp;rlier</source>
        <translation>Zeitleiste nach &amp;früher</translation>
    </message>
    <message>
        <source>Timeline t&amp;o Later</source>
        <translation>Zeitleiste nach &amp;später</translation>
    </message>
    <message>
        <source>Two Tabs Side &amp;by Side</source>
        <translation>Zwei Tabs &amp;nebeneinander</translation>
    </message>
    <message>
        <source>Save Cli&amp;p…</source>
        <translation>Cli&amp;p speichern…</translation>
    </message>
    <message>
        <source>Compare with a Snapshot from a File…</source>
        <translation>Mit Snapshot aus einer Datei vergleichen…</translation>
    </message>
    <message>
        <source>Find Ever&amp;ywhere</source>
        <translation>&amp;Überall suchen</translation>
    </message>
    <message>
        <source>Import Fol&amp;der into Library…</source>
        <translation>Or&amp;dner in Bibliothek importieren…</translation>
    </message>
    <message>
        <source>&amp;Follow the Playhead</source>
        <translation>Der Abspielposition &amp;folgen</translation>
    </message>
    <message>
        <source>Copy &amp;Address of the Request</source>
        <translation>&amp;Adresse des Requests kopieren</translation>
    </message>
    <message>
        <source>Copy Request as &amp;cURL</source>
        <translation>Request als &amp;cURL kopieren</translation>
    </message>
    <message>
        <source>Jump to the &amp;Moment of the Fault</source>
        <translation>&amp;Zum Zeitpunkt der Störung springen</translation>
    </message>
    <message>
        <source>Jump to the Picture &amp;Before the Fault</source>
        <translation>Zum B&amp;ild vor der Störung springen</translation>
    </message>
    <message>
        <source>Copy Fault &amp;Report</source>
        <translation>Störungs&amp;bericht kopieren</translation>
    </message>
    <message>
        <source>&amp;Save Fault Report…</source>
        <translation>Störungsbericht &amp;speichern…</translation>
    </message>
    <message>
        <source>Open or Write the &amp;Issue of the Fault</source>
        <translation>&amp;Ticket der Störung öffnen oder schreiben</translation>
    </message>
    <message>
        <source>&amp;Link an Issue to the Fault…</source>
        <translation>Ticket mit der Störung &amp;verknüpfen…</translation>
    </message>
    <message>
        <source>Sa&amp;ve Artifact as Stored…</source>
        <translation>Artefakt &amp;unverändert speichern…</translation>
    </message>
    <message>
        <source>Save Artifact Infla&amp;ted…</source>
        <translation>Artefakt &amp;entpackt speichern…</translation>
    </message>
    <message>
        <source>&amp;Edit the Chosen Mark…</source>
        <translation>Ausgewählte Markierung bea&amp;rbeiten…</translation>
    </message>
    <message>
        <source>&amp;Delete the Chosen Mark</source>
        <translation>Ausgewählte Markierung &amp;löschen</translation>
    </message>
    <message>
        <source>Pane&amp;l</source>
        <translation>Pane&amp;l</translation>
    </message>
</context>
<context>
    <name>Arguments</name>
    <message>
        <source>Replays recorded sessions of mobile apps.</source>
        <translation>Spielt aufgezeichnete Sitzungen mobiler Apps ab.</translation>
    </message>
    <message>
        <source>A file, a session folder, a session of the library or a revisit:// link.</source>
        <translation>Eine Datei, ein Sitzungsordner, eine Sitzung der Bibliothek oder ein revisit://-Link.</translation>
    </message>
    <message>
        <source>Write the window as PNG once the frame is painted, and quit.</source>
        <translation>Das Fenster als PNG speichern, sobald der Frame gezeichnet ist, und beenden.</translation>
    </message>
    <message>
        <source>Tell on standard error when the window and its first frame were painted.</source>
        <translation>Auf der Standardfehlerausgabe melden, wann das Fenster und sein erster Frame gezeichnet waren.</translation>
    </message>
    <message>
        <source>The window&apos;s size, such as 1440x900.</source>
        <translation>Die Fenstergröße, zum Beispiel 1440x900.</translation>
    </message>
    <message>
        <source>Where library and local server keep their data.</source>
        <translation>Wo Bibliothek und lokaler Server ihre Daten ablegen.</translation>
    </message>
    <message>
        <source>light, dark or system.</source>
        <translation>light, dark oder system.</translation>
    </message>
    <message>
        <source>The language: en, de, ar.</source>
        <translation>Die Sprache: en, de, ar.</translation>
    </message>
    <message>
        <source>Show the version.</source>
        <translation>Die Version anzeigen.</translation>
    </message>
    <message>
        <source>Show this text.</source>
        <translation>Diesen Text anzeigen.</translation>
    </message>
    <message>
        <source>--at takes milliseconds from 0 on</source>
        <translation>--at erwartet Millisekunden ab 0</translation>
    </message>
    <message>
        <source>--size takes WIDTHxHEIGHT</source>
        <translation>--size erwartet BREITExHÖHE</translation>
    </message>
    <message>
        <source>--theme takes light, dark or system</source>
        <translation>--theme erwartet light, dark oder system</translation>
    </message>
    <message>
        <source>--lang takes en, de or ar</source>
        <translation>--lang erwartet en, de oder ar</translation>
    </message>
    <message>
        <source>--do takes a command; %1 is none</source>
        <translation>--do erwartet einen Befehl; %1 ist keiner</translation>
    </message>
    <message>
        <source>one recording at a time</source>
        <translation>nur eine Aufzeichnung auf einmal</translation>
    </message>
    <message>
        <source>--screenshot takes a file name</source>
        <translation>--screenshot erwartet einen Dateinamen</translation>
    </message>
    <message>
        <source>--do takes a row for panels; %1 shows none</source>
        <translation>--do erwartet eine Zeile nur bei Panels; %1 zeigt keines</translation>
    </message>
    <message>
        <source>Start at this time from the session&apos;s start, in milliseconds; time that the app was away counts.</source>
        <translation>Bei dieser Zeit seit Beginn der Sitzung anfangen, in Millisekunden; Zeit, in der die App weg war, zählt mit.</translation>
    </message>
    <message>
        <source>When to take the picture: painted; opening, while the recording is read; failed, of the reason why it cannot be opened, which ends with status 2 all the same.</source>
        <translation>Wann das Bild entsteht: painted; opening, während die Aufzeichnung gelesen wird; failed, vom Grund, aus dem sie nicht geöffnet werden kann; das endet trotzdem mit Status 2.</translation>
    </message>
    <message>
        <source>Type this text where the focus is.</source>
        <translation>Diesen Text dort eingeben, wo der Fokus ist.</translation>
    </message>
    <message>
        <source>Press this key where the focus is, such as Return or Ctrl+A.</source>
        <translation>Diese Taste dort drücken, wo der Fokus ist, zum Beispiel Return oder Ctrl+A.</translation>
    </message>
    <message>
        <source>Mark this stretch on the timeline; times as for --at.</source>
        <translation>Diesen Abschnitt auf der Zeitleiste markieren; Zeiten wie bei --at.</translation>
    </message>
    <message>
        <source>Measure this stretch on the timeline; times as for --at.</source>
        <translation>Diesen Abschnitt auf der Zeitleiste messen; Zeiten wie bei --at.</translation>
    </message>
    <message>
        <source>Rest with the mouse at this time of the timeline, counted as for --at.</source>
        <translation>Mit der Maus auf dieser Zeit der Zeitleiste ruhen; gezählt wie bei --at.</translation>
    </message>
    <message>
        <source>--when takes painted, opening or failed</source>
        <translation>--when erwartet painted, opening oder failed</translation>
    </message>
    <message>
        <source>--type takes a text</source>
        <translation>--type erwartet einen Text</translation>
    </message>
    <message>
        <source>--press takes a key, such as Return or Ctrl+A; %1 is none</source>
        <translation>--press erwartet eine Taste wie Return oder Ctrl+A; %1 ist keine</translation>
    </message>
    <message>
        <source>--%1 takes two times in milliseconds, the earlier first, such as 2000-5000</source>
        <translation>--%1 erwartet zwei Zeiten in Millisekunden, die frühere zuerst, zum Beispiel 2000-5000</translation>
    </message>
    <message>
        <source>--hover takes milliseconds from 0 on</source>
        <translation>--hover erwartet Millisekunden ab 0</translation>
    </message>
    <message>
        <source>A command to run once the recording is open, such as ShowHierarchy. ShowNetwork:3 chooses the third row of the panel that it shows. This and the next five may be repeated and are done in the order given.</source>
        <translation>Ein Befehl, der ausgeführt wird, sobald die Aufzeichnung offen ist, zum Beispiel ShowHierarchy. ShowNetwork:3 wählt die dritte Zeile des gezeigten Panels. Diese und die nächsten fünf Optionen sind mehrfach möglich und werden in der angegebenen Reihenfolge ausgeführt.</translation>
    </message>
</context>
<context>
    <name>ContactSheet</name>
    <message>
        <source>app %1</source>
        <translation>App %1</translation>
    </message>
    <message>
        <source>%1 to %2</source>
        <translation>%1 bis %2</translation>
    </message>
    <message>
        <source>This frame cannot be decoded</source>
        <translation>Dieser Frame kann nicht dekodiert werden</translation>
    </message>
</context>
<context>
    <name>Error</name>
    <message>
        <source>This is not something Revisit can use.</source>
        <translation>Damit kann Revisit nichts anfangen.</translation>
    </message>
    <message>
        <source>The data ends too early.</source>
        <translation>Die Daten enden zu früh.</translation>
    </message>
    <message>
        <source>The data is damaged.</source>
        <translation>Die Daten sind beschädigt.</translation>
    </message>
    <message>
        <source>This needs a newer version of Revisit.</source>
        <translation>Dafür ist eine neuere Version von Revisit nötig.</translation>
    </message>
    <message>
        <source>This is larger than Revisit accepts.</source>
        <translation>Das ist größer, als Revisit akzeptiert.</translation>
    </message>
    <message>
        <source>There is nothing at this place.</source>
        <translation>An dieser Stelle ist nichts.</translation>
    </message>
    <message>
        <source>The file cannot be read or written.</source>
        <translation>Die Datei kann nicht gelesen oder geschrieben werden.</translation>
    </message>
    <message>
        <source>Something else is using it; try again.</source>
        <translation>Etwas anderes verwendet es gerade; bitte erneut versuchen.</translation>
    </message>
    <message>
        <source>The server cannot be reached.</source>
        <translation>Der Server ist nicht erreichbar.</translation>
    </message>
    <message>
        <source>Cancelled.</source>
        <translation>Abgebrochen.</translation>
    </message>
    <message>
        <source>Get it once more from where it came from. “revisit-cli inspect” tells what is left of it.</source>
        <translation>Noch einmal von der Quelle beziehen. „revisit-cli inspect“ zeigt, was davon übrig ist.</translation>
    </message>
    <message>
        <source>The limits can be raised in the settings.</source>
        <translation>Die Limits lassen sich in den Einstellungen erhöhen.</translation>
    </message>
    <message>
        <source>Check the path or the session&apos;s id; it may have been moved or removed.</source>
        <translation>Den Pfad oder die Sitzungs-ID prüfen; vielleicht wurde sie verschoben oder entfernt.</translation>
    </message>
    <message>
        <source>Check that the disk is there and that you may read from it.</source>
        <translation>Prüfen, ob der Datenträger vorhanden ist und Sie Leserechte haben.</translation>
    </message>
    <message>
        <source>Try again in a moment.</source>
        <translation>Gleich noch einmal versuchen.</translation>
    </message>
    <message>
        <source>Session folders, .rjsession files, single artifacts, sessions by their id and revisit:// links can be opened.</source>
        <translation>Geöffnet werden können Sitzungsordner, .rjsession-Dateien, einzelne Artefakte, Sitzungen über ihre Kennung und revisit://-Links.</translation>
    </message>
</context>
<context>
    <name>FaultTable</name>
    <message>
        <source>App not responding</source>
        <translation>App reagiert nicht</translation>
    </message>
    <message>
        <source>Crash</source>
        <translation>Absturz</translation>
    </message>
    <message>
        <source>Platform</source>
        <translation>Plattform</translation>
    </message>
    <message>
        <source>Model</source>
        <translation>Modell</translation>
    </message>
    <message>
        <source>System version</source>
        <translation>Systemversion</translation>
    </message>
    <message>
        <source>App version</source>
        <translation>App-Version</translation>
    </message>
    <message>
        <source>SDK version</source>
        <translation>SDK-Version</translation>
    </message>
    <message>
        <source>Network</source>
        <translation>Netzwerk</translation>
    </message>
    <message>
        <source>Device, as the session says</source>
        <translation>Gerät laut Sitzung</translation>
    </message>
    <message>
        <source>State when it happened</source>
        <translation>Zustand beim Auftreten</translation>
    </message>
    <message>
        <source>Device, as the report says</source>
        <translation>Gerät laut Bericht</translation>
    </message>
    <message>
        <source>Report</source>
        <translation>Bericht</translation>
    </message>
    <message>
        <source>More</source>
        <translation>Weiteres</translation>
    </message>
    <message>
        <source>%1 before</source>
        <translation>%1 davor</translation>
    </message>
</context>
<context>
    <name>FindEverywhere</name>
    <message>
        <source>header: %1</source>
        <translation>Header: %1</translation>
    </message>
    <message>
        <source>body: %1</source>
        <translation>Body: %1</translation>
    </message>
</context>
<context>
    <name>Format</name>
    <message>
        <source>just now</source>
        <translation>gerade eben</translation>
    </message>
    <message>
        <source>%1 min ago</source>
        <translation>vor %1 min</translation>
    </message>
    <message>
        <source>today %1</source>
        <translation>heute %1</translation>
    </message>
    <message>
        <source>yesterday %1</source>
        <translation>gestern %1</translation>
    </message>
</context>
<context>
    <name>FrameView</name>
    <message>
        <source>Web recording</source>
        <translation>Web-Aufzeichnung</translation>
    </message>
    <message numerus="yes">
        <source>It holds %n page change(s), which this version lists but does not draw. Timeline, events and requests are complete.</source>
        <translation>
            <numerusform>Sie enthält %n Seitenänderung, die diese Version auflistet, aber nicht darstellt. Zeitleiste, Events und Requests sind vollständig.</numerusform>
            <numerusform>Sie enthält %n Seitenänderungen, die diese Version auflistet, aber nicht darstellt. Zeitleiste, Events und Requests sind vollständig.</numerusform>
        </translation>
    </message>
    <message>
        <source>No readable pictures</source>
        <translation>Keine lesbaren Bilder</translation>
    </message>
    <message numerus="yes">
        <source>%n picture bundle(s) could not be read. Details has the reasons.</source>
        <translation>
            <numerusform>%n Bild-Bundle konnte nicht gelesen werden. Die Details nennen die Gründe.</numerusform>
            <numerusform>%n Bild-Bundles konnten nicht gelesen werden. Die Details nennen die Gründe.</numerusform>
        </translation>
    </message>
    <message>
        <source>No pictures</source>
        <translation>Keine Bilder</translation>
    </message>
    <message>
        <source>This recording has no screenshots. Its events are on the timeline.</source>
        <translation>Diese Aufzeichnung hat keine Screenshots. Ihre Events stehen auf der Zeitleiste.</translation>
    </message>
    <message>
        <source>App in background</source>
        <translation>App im Hintergrund</translation>
    </message>
    <message>
        <source>Away for %1</source>
        <translation>%1 lang</translation>
    </message>
    <message>
        <source>This frame cannot be decoded</source>
        <translation>Dieser Frame kann nicht dekodiert werden</translation>
    </message>
    <message>
        <source>This recording has no screenshots. Its views are in the Hierarchy panel.</source>
        <translation>Diese Aufzeichnung hat keine Screenshots. Ihre Views stehen im Hierarchie-Panel.</translation>
    </message>
    <message>
        <source>This recording has neither screenshots nor events. Artifacts lists what it has.</source>
        <translation>Diese Aufzeichnung hat weder Screenshots noch Events. Was sie hat, steht unter Artefakte.</translation>
    </message>
    <message>
        <source>%1 s</source>
        <translation>%1 s</translation>
    </message>
    <message>
        <source>%1 min</source>
        <translation>%1 min</translation>
    </message>
    <message>
        <source>%1 min %2 s</source>
        <translation>%1 min %2 s</translation>
    </message>
    <message>
        <source>%1 h</source>
        <translation>%1 h</translation>
    </message>
    <message>
        <source>%1 h %2 min</source>
        <translation>%1 h %2 min</translation>
    </message>
</context>
<context>
    <name>ItemText</name>
    <message>
        <source>rage tap</source>
        <translation>Rage-Tap</translation>
    </message>
    <message>
        <source>rage click</source>
        <translation>Rage-Klick</translation>
    </message>
    <message>
        <source>dead tap</source>
        <translation>Dead-Tap</translation>
    </message>
    <message>
        <source>dead click</source>
        <translation>Dead-Klick</translation>
    </message>
    <message>
        <source>double tap</source>
        <translation>Doppeltipp</translation>
    </message>
    <message>
        <source>single tap</source>
        <translation>Tap</translation>
    </message>
    <message>
        <source>two finger tap</source>
        <translation>Zwei-Finger-Tap</translation>
    </message>
    <message>
        <source>three finger gesture</source>
        <translation>Drei-Finger-Geste</translation>
    </message>
    <message>
        <source>keyboard tap</source>
        <translation>Tastatur-Tap</translation>
    </message>
    <message>
        <source>keyboard show</source>
        <translation>Tastatur erscheint</translation>
    </message>
    <message>
        <source>keyboard hide</source>
        <translation>Tastatur verschwindet</translation>
    </message>
    <message>
        <source>keyboard typing</source>
        <translation>Tippen auf der Tastatur</translation>
    </message>
    <message>
        <source>text input</source>
        <translation>Texteingabe</translation>
    </message>
    <message>
        <source>long press</source>
        <translation>langer Druck</translation>
    </message>
    <message>
        <source>force touch</source>
        <translation>fester Druck</translation>
    </message>
    <message>
        <source>multi touch</source>
        <translation>mehrere Finger</translation>
    </message>
    <message>
        <source>link click</source>
        <translation>Klick auf Link</translation>
    </message>
    <message>
        <source>swipe up</source>
        <translation>Wischen nach oben</translation>
    </message>
    <message>
        <source>swipe down</source>
        <translation>Wischen nach unten</translation>
    </message>
    <message>
        <source>swipe left</source>
        <translation>Wischen nach links</translation>
    </message>
    <message>
        <source>swipe right</source>
        <translation>Wischen nach rechts</translation>
    </message>
    <message>
        <source>swipe</source>
        <translation>Wischen</translation>
    </message>
    <message>
        <source>scroll up</source>
        <translation>Scrollen nach oben</translation>
    </message>
    <message>
        <source>scroll down</source>
        <translation>Scrollen nach unten</translation>
    </message>
    <message>
        <source>scroll motion</source>
        <translation>Scrollbewegung</translation>
    </message>
    <message>
        <source>scroll</source>
        <translation>Scrollen</translation>
    </message>
    <message>
        <source>pan up</source>
        <translation>Verschieben nach oben</translation>
    </message>
    <message>
        <source>pan down</source>
        <translation>Verschieben nach unten</translation>
    </message>
    <message>
        <source>pan left</source>
        <translation>Verschieben nach links</translation>
    </message>
    <message>
        <source>pan right</source>
        <translation>Verschieben nach rechts</translation>
    </message>
    <message>
        <source>pan motion</source>
        <translation>Verschiebebewegung</translation>
    </message>
    <message>
        <source>pan</source>
        <translation>Verschieben</translation>
    </message>
    <message>
        <source>pinch in</source>
        <translation>Zusammenziehen</translation>
    </message>
    <message>
        <source>pinch out</source>
        <translation>Auseinanderziehen</translation>
    </message>
    <message>
        <source>pinch</source>
        <translation>Zwei-Finger-Zoom</translation>
    </message>
    <message>
        <source>rotate cw</source>
        <translation>Drehen im Uhrzeigersinn</translation>
    </message>
    <message>
        <source>rotate ccw</source>
        <translation>Drehen gegen den Uhrzeigersinn</translation>
    </message>
    <message>
        <source>rotation</source>
        <translation>Drehung</translation>
    </message>
    <message>
        <source>rotate</source>
        <translation>Drehen</translation>
    </message>
    <message>
        <source>motion</source>
        <translation>Bewegung</translation>
    </message>
    <message>
        <source>gesture</source>
        <translation>Geste</translation>
    </message>
    <message>
        <source>input</source>
        <translation>Eingabe</translation>
    </message>
    <message>
        <source>click</source>
        <translation>Klick</translation>
    </message>
    <message>
        <source>tap</source>
        <translation>Tap</translation>
    </message>
    <message>
        <source>background</source>
        <translation>Hintergrund</translation>
    </message>
    <message>
        <source>foreground</source>
        <translation>Vordergrund</translation>
    </message>
    <message>
        <source>start-up</source>
        <translation>App-Start</translation>
    </message>
    <message>
        <source>app terminated</source>
        <translation>App beendet</translation>
    </message>
    <message>
        <source>app state</source>
        <translation>App-Zustand</translation>
    </message>
    <message>
        <source>app lifecycle</source>
        <translation>App-Lebenszyklus</translation>
    </message>
    <message>
        <source>session start</source>
        <translation>Beginn der Sitzung</translation>
    </message>
    <message>
        <source>session end</source>
        <translation>Ende der Sitzung</translation>
    </message>
    <message>
        <source>session timeout</source>
        <translation>Sitzung abgelaufen</translation>
    </message>
    <message>
        <source>crash</source>
        <translation>Absturz</translation>
    </message>
    <message>
        <source>error</source>
        <translation>Fehler</translation>
    </message>
    <message>
        <source>resource error</source>
        <translation>Ressourcenfehler</translation>
    </message>
    <message>
        <source>long task</source>
        <translation>lange Aufgabe</translation>
    </message>
    <message>
        <source>ui freeze</source>
        <translation>UI eingefroren</translation>
    </message>
    <message>
        <source>foreground after %1</source>
        <translation>Vordergrund nach %1</translation>
    </message>
    <message>
        <source>start-up in %1</source>
        <translation>App-Start in %1</translation>
    </message>
    <message>
        <source>%1 failed</source>
        <translation>%1 fehlgeschlagen</translation>
    </message>
    <message>
        <source>left %1</source>
        <translation>%1 verlassen</translation>
    </message>
    <message>
        <source>user %1</source>
        <translation>Benutzer %1</translation>
    </message>
    <message>
        <source>action %1</source>
        <translation>Aktion %1</translation>
    </message>
</context>
<context>
    <name>Lane</name>
    <message>
        <source>Frames</source>
        <translation>Frames</translation>
    </message>
    <message>
        <source>Touches</source>
        <translation>Gesten</translation>
    </message>
    <message>
        <source>Screens</source>
        <translation>Screens</translation>
    </message>
    <message>
        <source>Network</source>
        <translation>Netzwerk</translation>
    </message>
    <message>
        <source>Logs</source>
        <translation>Logs</translation>
    </message>
    <message>
        <source>Faults</source>
        <translation>Störungen</translation>
    </message>
    <message>
        <source>Lifecycle</source>
        <translation>Lifecycle</translation>
    </message>
    <message>
        <source>Custom</source>
        <translation>Custom</translation>
    </message>
    <message>
        <source>Hierarchy</source>
        <translation>Hierarchie</translation>
    </message>
</context>
<context>
    <name>LimitLabels</name>
    <message>
        <source>One artifact as received</source>
        <translation>Ein Artefakt, wie empfangen</translation>
    </message>
    <message>
        <source>One frame bundle, unpacked</source>
        <translation>Ein Frame-Bündel, entpackt</translation>
    </message>
    <message>
        <source>One JSON artifact, unpacked</source>
        <translation>Ein JSON-Artefakt, entpackt</translation>
    </message>
    <message>
        <source>JPEG of one frame</source>
        <translation>JPEG eines Frames</translation>
    </message>
    <message>
        <source>Frames of one bundle</source>
        <translation>Frames eines Bündels</translation>
    </message>
    <message>
        <source>Pixels of one frame</source>
        <translation>Pixel eines Frames</translation>
    </message>
    <message>
        <source>Larger side of one frame</source>
        <translation>Längere Seite eines Frames</translation>
    </message>
    <message>
        <source>Entries of one tar archive</source>
        <translation>Einträge eines tar-Archivs</translation>
    </message>
    <message>
        <source>Nesting of JSON</source>
        <translation>Verschachtelung von JSON</translation>
    </message>
    <message>
        <source>Values of one JSON document</source>
        <translation>Werte eines JSON-Dokuments</translation>
    </message>
    <message>
        <source>One text in JSON</source>
        <translation>Ein Text in JSON</translation>
    </message>
    <message>
        <source>Events of one artifact</source>
        <translation>Events eines Artefakts</translation>
    </message>
    <message>
        <source>Views of one hierarchy snapshot</source>
        <translation>Views eines Hierarchie-Snapshots</translation>
    </message>
    <message>
        <source>Problems listed of one artifact</source>
        <translation>Aufgelistete Probleme eines Artefakts</translation>
    </message>
    <message>
        <source>From %1 to %2. On the command line: %3</source>
        <translation>Von %1 bis %2. Auf der Kommandozeile: %3</translation>
    </message>
</context>
<context>
    <name>MarkKind</name>
    <message>
        <source>Frame</source>
        <translation>Frame</translation>
    </message>
    <message>
        <source>View hierarchy</source>
        <translation>View-Hierarchie</translation>
    </message>
    <message>
        <source>Tap</source>
        <translation>Tap</translation>
    </message>
    <message>
        <source>Gesture</source>
        <translation>Geste</translation>
    </message>
    <message>
        <source>Rage tap</source>
        <translation>Rage-Tap</translation>
    </message>
    <message>
        <source>Dead tap</source>
        <translation>Dead-Tap</translation>
    </message>
    <message>
        <source>Text input</source>
        <translation>Texteingabe</translation>
    </message>
    <message>
        <source>Screen</source>
        <translation>Screen</translation>
    </message>
    <message>
        <source>Request</source>
        <translation>Request</translation>
    </message>
    <message>
        <source>Failed request</source>
        <translation>Request-Fehler</translation>
    </message>
    <message>
        <source>Log</source>
        <translation>Log</translation>
    </message>
    <message>
        <source>Warning</source>
        <translation>Warnung</translation>
    </message>
    <message>
        <source>Error log</source>
        <translation>Fehler-Log</translation>
    </message>
    <message>
        <source>Error</source>
        <translation>Fehler</translation>
    </message>
    <message>
        <source>App not responding</source>
        <translation>App reagiert nicht</translation>
    </message>
    <message>
        <source>Crash</source>
        <translation>Absturz</translation>
    </message>
    <message>
        <source>App state</source>
        <translation>App-Zustand</translation>
    </message>
    <message>
        <source>User</source>
        <translation>Benutzer</translation>
    </message>
    <message>
        <source>Custom event</source>
        <translation>Custom-Event</translation>
    </message>
</context>
<context>
    <name>NodeLocators</name>
    <message>
        <source>Test ID</source>
        <translation>Test-ID</translation>
    </message>
    <message>
        <source>Accessibility ID</source>
        <translation>Accessibility-ID</translation>
    </message>
    <message>
        <source>UiSelector</source>
        <translation>UiSelector</translation>
    </message>
    <message>
        <source>iOS predicate</source>
        <translation>iOS-Prädikat</translation>
    </message>
    <message>
        <source>XPath</source>
        <translation>XPath</translation>
    </message>
    <message>
        <source>Selector</source>
        <translation>Selektor</translation>
    </message>
    <message>
        <source>Absolute XPath</source>
        <translation>Absoluter XPath</translation>
    </message>
</context>
<context>
    <name>NodeParts</name>
    <message>
        <source>at %1, %2</source>
        <translation>bei %1, %2</translation>
    </message>
    <message>
        <source>takes touches</source>
        <translation>nimmt Berührungen an</translation>
    </message>
    <message>
        <source>masked by the SDK</source>
        <translation>vom SDK maskiert</translation>
    </message>
    <message>
        <source>hidden</source>
        <translation>verborgen</translation>
    </message>
    <message>
        <source>its views are missing</source>
        <translation>die Views darin fehlen</translation>
    </message>
    <message>
        <source>Select</source>
        <translation>Auswählen</translation>
    </message>
</context>
<context>
    <name>NodeProperties</name>
    <message>
        <source>left %1  top %2  right %3  bottom %4</source>
        <translation>links %1  oben %2  rechts %3  unten %4</translation>
    </message>
    <message>
        <source>Worked out</source>
        <translation>Berechnet</translation>
    </message>
    <message>
        <source>Absolute</source>
        <translation>Absolut</translation>
    </message>
    <message>
        <source>no frame was written</source>
        <translation>kein Frame angegeben</translation>
    </message>
    <message>
        <source>Visible</source>
        <translation>Sichtbar</translation>
    </message>
    <message>
        <source>nothing</source>
        <translation>nichts</translation>
    </message>
    <message>
        <source>In parent</source>
        <translation>In Eltern-View</translation>
    </message>
    <message>
        <source>Path</source>
        <translation>Pfad</translation>
    </message>
    <message>
        <source>Depth</source>
        <translation>Tiefe</translation>
    </message>
    <message>
        <source>As written</source>
        <translation>Aufgezeichnet</translation>
    </message>
    <message>
        <source>%1 at %2×</source>
        <translation>%1 bei %2×</translation>
    </message>
    <message>
        <source>Native</source>
        <translation>Nativ</translation>
    </message>
    <message>
        <source>Screen</source>
        <translation>Bildschirm</translation>
    </message>
    <message>
        <source>Toolkit</source>
        <translation>Toolkit</translation>
    </message>
    <message>
        <source>Views</source>
        <translation>Views</translation>
    </message>
    <message>
        <source>Levels</source>
        <translation>Ebenen</translation>
    </message>
    <message>
        <source>Interactive</source>
        <translation>Interaktiv</translation>
    </message>
    <message>
        <source>Masked</source>
        <translation>Maskiert</translation>
    </message>
    <message>
        <source>Hidden</source>
        <translation>Verborgen</translation>
    </message>
    <message>
        <source>Off-screen</source>
        <translation>Außerhalb</translation>
    </message>
    <message>
        <source>Cut off</source>
        <translation>Abgebrochen</translation>
    </message>
    <message>
        <source>Test ids</source>
        <translation>Test-IDs</translation>
    </message>
    <message>
        <source>Mostly</source>
        <translation>Meist</translation>
    </message>
    <message>
        <source>Subviews</source>
        <translation>Darunter</translation>
    </message>
    <message>
        <source>Gone: %1</source>
        <translation>Entfallen: %1</translation>
    </message>
    <message>
        <source>“%1”, %2</source>
        <translation>„%1“, %2</translation>
    </message>
    <message numerus="yes">
        <source>and %n more</source>
        <translation>
            <numerusform>und %n weitere</numerusform>
            <numerusform>und %n weitere</numerusform>
        </translation>
    </message>
    <message>
        <source>not known: the snapshot is damaged</source>
        <translation>nicht bekannt: Der Snapshot ist beschädigt</translation>
    </message>
</context>
<context>
    <name>NoteStyle</name>
    <message>
        <source>Blue dot</source>
        <translation>Blauer Punkt</translation>
    </message>
    <message>
        <source>Green square</source>
        <translation>Grünes Quadrat</translation>
    </message>
    <message>
        <source>Amber triangle</source>
        <translation>Gelbes Dreieck</translation>
    </message>
    <message>
        <source>Red hexagon</source>
        <translation>Rotes Sechseck</translation>
    </message>
    <message>
        <source>Violet diamond</source>
        <translation>Violette Raute</translation>
    </message>
    <message>
        <source>Grey ring</source>
        <translation>Grauer Ring</translation>
    </message>
</context>
<context>
    <name>OpenCommands</name>
    <message>
        <source>Recordings (*.rjsession *.gz *.json *.zip);;All files (*)</source>
        <translation>Aufzeichnungen (*.rjsession *.gz *.json *.zip);;Alle Dateien (*)</translation>
    </message>
</context>
<context>
    <name>OpeningText</name>
    <message>
        <source>The recording is being opened…</source>
        <translation>Die Aufzeichnung wird geöffnet…</translation>
    </message>
    <message>
        <source>The recording cannot be opened</source>
        <translation>Die Aufzeichnung kann nicht geöffnet werden</translation>
    </message>
    <message>
        <source>No recording is open</source>
        <translation>Keine Aufzeichnung geöffnet</translation>
    </message>
</context>
<context>
    <name>PanelList</name>
    <message>
        <source>Timeline</source>
        <translation>Zeitleiste</translation>
    </message>
    <message>
        <source>Events</source>
        <translation>Events</translation>
    </message>
    <message>
        <source>Hierarchy</source>
        <translation>Hierarchie</translation>
    </message>
    <message>
        <source>Metadata</source>
        <translation>Metadaten</translation>
    </message>
    <message>
        <source>Artifacts</source>
        <translation>Artefakte</translation>
    </message>
    <message>
        <source>Network</source>
        <translation>Netzwerk</translation>
    </message>
    <message>
        <source>Console</source>
        <translation>Konsole</translation>
    </message>
    <message>
        <source>Faults</source>
        <translation>Störungen</translation>
    </message>
    <message>
        <source>State</source>
        <translation>Zustand</translation>
    </message>
    <message>
        <source>Notes</source>
        <translation>Notizen</translation>
    </message>
    <message>
        <source>Find</source>
        <translation>Suche</translation>
    </message>
</context>
<context>
    <name>PlayheadFacts</name>
    <message>
        <source>Current screen</source>
        <translation>Aktueller Screen</translation>
    </message>
    <message>
        <source>Latest event</source>
        <translation>Letztes Event</translation>
    </message>
    <message>
        <source>Latest message</source>
        <translation>Letzte Meldung</translation>
    </message>
    <message>
        <source>Moment</source>
        <translation>Zeitpunkt</translation>
    </message>
    <message>
        <source>none yet</source>
        <translation>noch keines</translation>
    </message>
    <message>
        <source>Device states</source>
        <translation>Gerätezustände</translation>
    </message>
    <message>
        <source>nothing out of the ordinary</source>
        <translation>nichts Auffälliges</translation>
    </message>
    <message>
        <source>Open requests</source>
        <translation>Offene Requests</translation>
    </message>
</context>
<context>
    <name>Problem</name>
    <message>
        <source>The gzip stream ends too early.</source>
        <translation>Der gzip-Strom endet zu früh.</translation>
    </message>
    <message>
        <source>The compressed data contradicts itself.</source>
        <translation>Die komprimierten Daten widersprechen sich.</translation>
    </message>
    <message>
        <source>The checksum of the gzip stream does not fit.</source>
        <translation>Die Prüfsumme des gzip-Stroms stimmt nicht.</translation>
    </message>
    <message>
        <source>The length of the gzip stream does not fit.</source>
        <translation>Die Länge des gzip-Stroms stimmt nicht.</translation>
    </message>
    <message>
        <source>Bytes between gzip members belong to none of them.</source>
        <translation>Bytes zwischen gzip-Teilen gehören zu keinem davon.</translation>
    </message>
    <message>
        <source>Bytes follow the end.</source>
        <translation>Nach dem Ende folgen noch Bytes.</translation>
    </message>
    <message>
        <source>The content is larger than the limit.</source>
        <translation>Der Inhalt ist größer als das Limit.</translation>
    </message>
    <message>
        <source>There are more problems than are listed.</source>
        <translation>Es gibt mehr Probleme, als hier stehen.</translation>
    </message>
    <message>
        <source>The bundle is empty.</source>
        <translation>Das Bündel ist leer.</translation>
    </message>
    <message>
        <source>No frame could be found.</source>
        <translation>Es wurde kein Frame gefunden.</translation>
    </message>
    <message>
        <source>The bundle ends inside a frame.</source>
        <translation>Das Bündel endet mitten in einem Frame.</translation>
    </message>
    <message>
        <source>Where a record must be there is none.</source>
        <translation>Wo ein Eintrag sein muss, ist keiner.</translation>
    </message>
    <message>
        <source>The size that was written for a frame is wrong; its picture is whole.</source>
        <translation>Die geschriebene Größe eines Frames ist falsch; das Bild selbst ist ganz.</translation>
    </message>
    <message>
        <source>There are more frames than the limit.</source>
        <translation>Es sind mehr Frames, als das Limit erlaubt.</translation>
    </message>
    <message>
        <source>A picture is larger than the limit.</source>
        <translation>Ein Bild ist größer als das Limit.</translation>
    </message>
    <message>
        <source>A picture claims more pixels than the limit.</source>
        <translation>Ein Bild gibt mehr Pixel an, als das Limit erlaubt.</translation>
    </message>
    <message>
        <source>The size of a picture cannot be read.</source>
        <translation>Die Maße eines Bildes sind nicht lesbar.</translation>
    </message>
    <message>
        <source>A picture lacks its end.</source>
        <translation>Einem Bild fehlt das Ende.</translation>
    </message>
    <message>
        <source>A record holds an absolute time.</source>
        <translation>Ein Eintrag enthält eine absolute Zeit.</translation>
    </message>
    <message>
        <source>A time is in seconds instead of milliseconds.</source>
        <translation>Eine Zeit steht in Sekunden statt in Millisekunden.</translation>
    </message>
    <message>
        <source>A frame precedes the session.</source>
        <translation>Ein Frame liegt vor der Sitzung.</translation>
    </message>
    <message>
        <source>A frame&apos;s time makes no sense.</source>
        <translation>Die Zeit eines Frames ergibt keinen Sinn.</translation>
    </message>
    <message>
        <source>The file&apos;s name holds no time for its picture.</source>
        <translation>Der Dateiname enthält keine Zeit für das Bild.</translation>
    </message>
    <message>
        <source>The session&apos;s id holds no time to count from.</source>
        <translation>Die Kennung der Sitzung enthält keine Zeit, ab der gezählt wird.</translation>
    </message>
    <message>
        <source>The times counted from the bundle&apos;s first frame.</source>
        <translation>Die Zeiten zählten ab dem ersten Frame des Bündels.</translation>
    </message>
    <message>
        <source>The bundle&apos;s name tells another time than its frames.</source>
        <translation>Der Name des Bündels nennt eine andere Zeit als seine Frames.</translation>
    </message>
    <message>
        <source>The checksum of a tar header is wrong.</source>
        <translation>Die Prüfsumme eines tar-Kopfes ist falsch.</translation>
    </message>
    <message>
        <source>Where a tar header must be there is none.</source>
        <translation>Wo ein tar-Kopf sein muss, ist keiner.</translation>
    </message>
    <message>
        <source>A file in the archive has no name of a frame.</source>
        <translation>Eine Datei im Archiv hat keinen Namen eines Frames.</translation>
    </message>
    <message>
        <source>The archive has more files than the limit.</source>
        <translation>Das Archiv hat mehr Dateien, als das Limit erlaubt.</translation>
    </message>
    <message>
        <source>The archive ends inside a file.</source>
        <translation>Das Archiv endet mitten in einer Datei.</translation>
    </message>
    <message>
        <source>A snapshot has no root.</source>
        <translation>Ein Snapshot hat keine Wurzel.</translation>
    </message>
    <message>
        <source>The list of snapshots is empty.</source>
        <translation>Die Liste der Snapshots ist leer.</translation>
    </message>
    <message>
        <source>A snapshot has no time of its own.</source>
        <translation>Ein Snapshot hat keine eigene Zeit.</translation>
    </message>
    <message>
        <source>A snapshot does not tell the screen&apos;s size.</source>
        <translation>Ein Snapshot nennt die Größe des Bildschirms nicht.</translation>
    </message>
    <message>
        <source>Some nodes cannot be read.</source>
        <translation>Einige Knoten sind nicht lesbar.</translation>
    </message>
    <message>
        <source>Some rectangles make no sense.</source>
        <translation>Einige Rechtecke ergeben keinen Sinn.</translation>
    </message>
    <message>
        <source>The app ran out of time and left views out.</source>
        <translation>Der App ging die Zeit aus, und sie ließ Views weg.</translation>
    </message>
    <message>
        <source>The hierarchy has more nodes than the limit.</source>
        <translation>Die Hierarchie hat mehr Knoten, als das Limit erlaubt.</translation>
    </message>
    <message>
        <source>The document is empty.</source>
        <translation>Das Dokument ist leer.</translation>
    </message>
    <message>
        <source>This is no JSON.</source>
        <translation>Das ist kein JSON.</translation>
    </message>
    <message>
        <source>The document ends too early.</source>
        <translation>Das Dokument endet zu früh.</translation>
    </message>
    <message>
        <source>A part of the document is no JSON.</source>
        <translation>Ein Teil des Dokuments ist kein JSON.</translation>
    </message>
    <message>
        <source>The document is nested deeper than the limit.</source>
        <translation>Das Dokument ist tiefer verschachtelt, als das Limit erlaubt.</translation>
    </message>
    <message>
        <source>The document has more values than the limit.</source>
        <translation>Das Dokument hat mehr Werte, als das Limit erlaubt.</translation>
    </message>
    <message>
        <source>A text is longer than the limit.</source>
        <translation>Ein Text ist länger als das Limit.</translation>
    </message>
    <message>
        <source>A text or a number was mended.</source>
        <translation>Ein Text oder eine Zahl wurde ausgebessert.</translation>
    </message>
    <message>
        <source>There is no list of events.</source>
        <translation>Es gibt keine Liste von Events.</translation>
    </message>
    <message>
        <source>This is no batch of events.</source>
        <translation>Das ist keine Sammlung von Events.</translation>
    </message>
    <message>
        <source>Some events cannot be read.</source>
        <translation>Einige Events sind nicht lesbar.</translation>
    </message>
    <message>
        <source>Some events have no time.</source>
        <translation>Einige Events haben keine Zeit.</translation>
    </message>
    <message>
        <source>Some payloads look like JSON but are none.</source>
        <translation>Einige Nutzdaten sehen aus wie JSON, sind aber keines.</translation>
    </message>
    <message>
        <source>There are more events than the limit.</source>
        <translation>Es sind mehr Events, als das Limit erlaubt.</translation>
    </message>
    <message>
        <source>There is no fault report in the document.</source>
        <translation>Im Dokument steht kein Störungsbericht.</translation>
    </message>
    <message>
        <source>Some faults cannot be read.</source>
        <translation>Einige Störungen sind nicht lesbar.</translation>
    </message>
    <message>
        <source>Some faults have no time.</source>
        <translation>Einige Störungen haben keine Zeit.</translation>
    </message>
    <message>
        <source>There are no web events in the segment.</source>
        <translation>Im Segment stehen keine Web-Events.</translation>
    </message>
    <message>
        <source>The segment names another format than rrweb.</source>
        <translation>Das Segment nennt ein anderes Format als rrweb.</translation>
    </message>
    <message>
        <source>Some web events cannot be read.</source>
        <translation>Einige Web-Events sind nicht lesbar.</translation>
    </message>
    <message>
        <source>Some web events have no time.</source>
        <translation>Einige Web-Events haben keine Zeit.</translation>
    </message>
    <message>
        <source>No segment holds the whole page.</source>
        <translation>Kein Segment enthält die ganze Seite.</translation>
    </message>
    <message>
        <source>Changes precede the first whole page.</source>
        <translation>Vor der ersten ganzen Seite stehen schon Änderungen.</translation>
    </message>
    <message>
        <source>The bytes could not be read.</source>
        <translation>Die Bytes konnten nicht gelesen werden.</translation>
    </message>
    <message>
        <source>The recording names this artifact, but it is not there.</source>
        <translation>Die Aufzeichnung nennt dieses Artefakt, aber es ist nicht da.</translation>
    </message>
    <message>
        <source>The bytes are not those that were promised.</source>
        <translation>Die Bytes sind nicht die versprochenen.</translation>
    </message>
    <message>
        <source>The artifact is larger than the limit.</source>
        <translation>Das Artefakt ist größer als das Limit.</translation>
    </message>
    <message>
        <source>Another artifact holds the same bytes.</source>
        <translation>Ein anderes Artefakt enthält dieselben Bytes.</translation>
    </message>
    <message>
        <source>The same pictures are there once more.</source>
        <translation>Dieselben Bilder sind noch einmal da.</translation>
    </message>
    <message>
        <source>The same events are there once more.</source>
        <translation>Dieselben Events sind noch einmal da.</translation>
    </message>
    <message>
        <source>Frames lie outside the session.</source>
        <translation>Frames liegen außerhalb der Sitzung.</translation>
    </message>
    <message>
        <source>Frames that the server lists are not here.</source>
        <translation>Frames, die der Server nennt, fehlen hier.</translation>
    </message>
    <message>
        <source>The artifact belongs to another session.</source>
        <translation>Das Artefakt gehört zu einer anderen Sitzung.</translation>
    </message>
    <message>
        <source>error</source>
        <translation>Fehler</translation>
    </message>
    <message>
        <source>warning</source>
        <translation>Warnung</translation>
    </message>
    <message>
        <source>info</source>
        <translation>Hinweis</translation>
    </message>
</context>
<context>
    <name>QuickOpen</name>
    <message>
        <source>Open tab</source>
        <translation>Offener Tab</translation>
    </message>
    <message>
        <source>Panel</source>
        <translation>Panel</translation>
    </message>
    <message>
        <source>Screen at %1</source>
        <translation>Screen bei %1</translation>
    </message>
    <message>
        <source>View, %1</source>
        <translation>View, %1</translation>
    </message>
    <message>
        <source>Session, %1</source>
        <translation>Sitzung, %1</translation>
    </message>
    <message>
        <source>Command Palette</source>
        <translation>Befehlspalette</translation>
    </message>
    <message>
        <source>Type a command</source>
        <translation>Befehl eingeben</translation>
    </message>
    <message>
        <source>Quick Open</source>
        <translation>Schnell öffnen</translation>
    </message>
    <message>
        <source>Type a session, screen, view or panel</source>
        <translation>Sitzung, Screen, View oder Panel eingeben</translation>
    </message>
    <message>
        <source>View at %1, %2</source>
        <translation>View bei %1, %2</translation>
    </message>
    <message>
        <source>There are more views than can be searched here.</source>
        <translation>Es gibt mehr Views, als hier durchsucht werden können.</translation>
    </message>
</context>
<context>
    <name>RangeStatistics</name>
    <message>
        <source>1 request</source>
        <translation>1 Request</translation>
    </message>
    <message>
        <source>%1 requests</source>
        <translation>%1 Requests</translation>
    </message>
    <message>
        <source>%1 failed</source>
        <translation>%1 fehlgeschlagen</translation>
    </message>
    <message>
        <source>median %1</source>
        <translation>Median %1</translation>
    </message>
    <message>
        <source>p95 %1</source>
        <translation>p95 %1</translation>
    </message>
    <message>
        <source>1 frame</source>
        <translation>1 Frame</translation>
    </message>
    <message>
        <source>%1 frames</source>
        <translation>%1 Frames</translation>
    </message>
    <message>
        <source>1 stall</source>
        <translation>1 Aussetzer</translation>
    </message>
    <message>
        <source>%1 stalls</source>
        <translation>%1 Aussetzer</translation>
    </message>
    <message>
        <source>longest %1</source>
        <translation>max. %1</translation>
    </message>
    <message>
        <source>1 fault</source>
        <translation>1 Störung</translation>
    </message>
    <message>
        <source>%1 faults</source>
        <translation>%1 Störungen</translation>
    </message>
    <message>
        <source>1 failure</source>
        <translation>1 Fehlschlag</translation>
    </message>
    <message>
        <source>%1 failures</source>
        <translation>%1 Fehlschläge</translation>
    </message>
    <message>
        <source>1 touch</source>
        <translation>1 Berührung</translation>
    </message>
    <message>
        <source>%1 touches</source>
        <translation>%1 Berührungen</translation>
    </message>
    <message>
        <source>1 screen</source>
        <translation>1 Screen</translation>
    </message>
    <message>
        <source>%1 screens</source>
        <translation>%1 Screens</translation>
    </message>
    <message>
        <source>1 log line</source>
        <translation>1 Log-Zeile</translation>
    </message>
    <message>
        <source>%1 log lines</source>
        <translation>%1 Log-Zeilen</translation>
    </message>
    <message>
        <source>1 custom event</source>
        <translation>1 Custom-Event</translation>
    </message>
    <message>
        <source>%1 custom events</source>
        <translation>%1 Custom-Events</translation>
    </message>
    <message>
        <source>1 state change</source>
        <translation>1 Zustandsänderung</translation>
    </message>
    <message>
        <source>%1 state changes</source>
        <translation>%1 Zustandsänderungen</translation>
    </message>
    <message>
        <source>1 hierarchy</source>
        <translation>1 Hierarchie</translation>
    </message>
    <message>
        <source>%1 hierarchies</source>
        <translation>%1 Hierarchien</translation>
    </message>
    <message>
        <source>%1 stored</source>
        <translation>%1 gespeichert</translation>
    </message>
</context>
<context>
    <name>RequestDetails</name>
    <message>
        <source>not recorded</source>
        <translation>nicht aufgezeichnet</translation>
    </message>
    <message>
        <source>%1 bytes</source>
        <translation>%1 Bytes</translation>
    </message>
    <message>
        <source>no answer</source>
        <translation>keine Antwort</translation>
    </message>
    <message>
        <source>no status recorded</source>
        <translation>kein Status aufgezeichnet</translation>
    </message>
    <message>
        <source>success</source>
        <translation>erfolgreich</translation>
    </message>
    <message>
        <source>failed</source>
        <translation>fehlgeschlagen</translation>
    </message>
    <message>
        <source>%1 ms</source>
        <translation>%1 ms</translation>
    </message>
    <message>
        <source>Request</source>
        <translation>Request</translation>
    </message>
    <message>
        <source>Method</source>
        <translation>Methode</translation>
    </message>
    <message>
        <source>Address</source>
        <translation>Adresse</translation>
    </message>
    <message>
        <source>Note</source>
        <translation>Hinweis</translation>
    </message>
    <message>
        <source>The address is as long as SDKs let one be, so it may be cut.</source>
        <translation>Die Adresse hat die für SDKs maximale Länge und ist daher möglicherweise abgeschnitten.</translation>
    </message>
    <message>
        <source>Host</source>
        <translation>Host</translation>
    </message>
    <message>
        <source>Path</source>
        <translation>Pfad</translation>
    </message>
    <message>
        <source>Content type</source>
        <translation>Content-Type</translation>
    </message>
    <message>
        <source>Sent</source>
        <translation>Gesendet</translation>
    </message>
    <message>
        <source>Answer</source>
        <translation>Antwort</translation>
    </message>
    <message>
        <source>Outcome</source>
        <translation>Ergebnis</translation>
    </message>
    <message>
        <source>Error</source>
        <translation>Fehler</translation>
    </message>
    <message>
        <source>Received</source>
        <translation>Empfangen</translation>
    </message>
    <message>
        <source>From a cache</source>
        <translation>Aus einem Cache</translation>
    </message>
    <message>
        <source>yes</source>
        <translation>ja</translation>
    </message>
    <message>
        <source>Time</source>
        <translation>Zeit</translation>
    </message>
    <message>
        <source>Started</source>
        <translation>Beginn</translation>
    </message>
    <message>
        <source>Started, absolute</source>
        <translation>Beginn, absolut</translation>
    </message>
    <message>
        <source>Duration</source>
        <translation>Dauer</translation>
    </message>
    <message>
        <source>Ended</source>
        <translation>Ende</translation>
    </message>
    <message>
        <source>Reported by</source>
        <translation>Gemeldet von</translation>
    </message>
    <message>
        <source>a row without id</source>
        <translation>Zeile ohne ID</translation>
    </message>
    <message>
        <source>As recorded</source>
        <translation>Rohdaten</translation>
    </message>
    <message>
        <source>Request headers</source>
        <translation>Request-Header</translation>
    </message>
    <message>
        <source>Response headers</source>
        <translation>Response-Header</translation>
    </message>
    <message>
        <source>headers</source>
        <translation>Header</translation>
    </message>
    <message>
        <source>the body of %1</source>
        <translation>der Body mit %1</translation>
    </message>
    <message>
        <source>perhaps the end of the address</source>
        <translation>eventuell das Ende der Adresse</translation>
    </message>
    <message>
        <source>a full HTTP address</source>
        <translation>eine vollständige HTTP-Adresse</translation>
    </message>
    <message>
        <source>Not recorded: %1</source>
        <translation>Nicht aufgezeichnet: %1</translation>
    </message>
    <message>
        <source>the method</source>
        <translation>die Methode</translation>
    </message>
    <message>
        <source>The body is left out: curl sends none with HEAD.</source>
        <translation>Der Body ist weggelassen: Mit HEAD sendet curl keinen.</translation>
    </message>
</context>
<context>
    <name>Start</name>
    <message>
        <source>The library was damaged</source>
        <translation>Die Bibliothek war beschädigt</translation>
    </message>
    <message>
        <source>Its database could not be read any more. Sessions that were complete were listed anew from their files, with bookmarks and notes. What was being fetched is fetched again.

The damaged file was kept: %1</source>
        <translation>Ihre Datenbank war nicht mehr lesbar. Vollständige Sitzungen wurden aus ihren Dateien neu aufgenommen, mit Lesezeichen und Notizen. Was gerade geholt wurde, wird noch einmal geholt.

Die beschädigte Datei wurde aufgehoben: %1</translation>
    </message>
</context>
<context>
    <name>StateTrack</name>
    <message>
        <source>App crashed</source>
        <translation>App abgestürzt</translation>
    </message>
    <message>
        <source>App terminated</source>
        <translation>App beendet</translation>
    </message>
    <message>
        <source>App in background</source>
        <translation>App im Hintergrund</translation>
    </message>
    <message>
        <source>Thermal state: critical</source>
        <translation>Temperaturzustand: kritisch</translation>
    </message>
    <message>
        <source>Thermal state: serious</source>
        <translation>Temperaturzustand: ernst</translation>
    </message>
    <message>
        <source>Thermal state: fair</source>
        <translation>Temperaturzustand: erhöht</translation>
    </message>
    <message>
        <source>Landscape</source>
        <translation>Querformat</translation>
    </message>
    <message>
        <source>Upside down</source>
        <translation>Kopfüber</translation>
    </message>
    <message>
        <source>Keyboard open</source>
        <translation>Tastatur offen</translation>
    </message>
    <message>
        <source>Memory critically low</source>
        <translation>Arbeitsspeicher kritisch knapp</translation>
    </message>
    <message>
        <source>Memory warning</source>
        <translation>Speicherwarnung</translation>
    </message>
    <message>
        <source>Low power mode</source>
        <translation>Stromsparmodus</translation>
    </message>
    <message>
        <source>Battery %1 %</source>
        <translation>Akku %1 %</translation>
    </message>
    <message>
        <source>Storage almost full</source>
        <translation>Speicherplatz fast voll</translation>
    </message>
    <message>
        <source>No connection</source>
        <translation>Keine Verbindung</translation>
    </message>
</context>
<context>
    <name>TimeRuler</name>
    <message>
        <source>%1 ms</source>
        <translation>%1 ms</translation>
    </message>
    <message>
        <source>%1 s</source>
        <translation>%1 s</translation>
    </message>
    <message>
        <source>%1 min %2 s</source>
        <translation>%1 min %2 s</translation>
    </message>
    <message>
        <source>%1 h %2 min</source>
        <translation>%1 h %2 min</translation>
    </message>
</context>
<context>
    <name>TimelineMarks</name>
    <message>
        <source>Frame %1</source>
        <translation>Frame %1</translation>
    </message>
    <message>
        <source>%1, at %2 for %3</source>
        <translation>%1, ab %2 für %3</translation>
    </message>
    <message>
        <source>%1, at %2</source>
        <translation>%1, bei %2</translation>
    </message>
    <message>
        <source>%1 frames from %2 to %3</source>
        <translation>%1 Frames von %2 bis %3</translation>
    </message>
    <message>
        <source>%1 marks from %2 to %3, the worst: %4</source>
        <translation>%1 Markierungen von %2 bis %3, die schwerste: %4</translation>
    </message>
    <message>
        <source>Bookmark</source>
        <translation>Lesezeichen</translation>
    </message>
    <message>
        <source>Capture stall of %1, at %2</source>
        <translation>Aufnahmeaussetzer von %1, bei %2</translation>
    </message>
    <message>
        <source>1 artifact</source>
        <translation>1 Artefakt</translation>
    </message>
    <message>
        <source>%1 artifacts</source>
        <translation>%1 Artefakte</translation>
    </message>
    <message>
        <source>%1 with %2, at %3</source>
        <translation>%1 mit %2, bei %3</translation>
    </message>
    <message>
        <source>%1: %2 of %3</source>
        <translation>%1: %2 von %3</translation>
    </message>
</context>
<context>
    <name>Track</name>
    <message>
        <source>Marks</source>
        <translation>Markierungen</translation>
    </message>
    <message>
        <source>Intervals</source>
        <translation>Intervalle</translation>
    </message>
    <message>
        <source>Bytes</source>
        <translation>Bytes</translation>
    </message>
</context>
<context>
    <name>WindowHand</name>
    <message>
        <source>the timeline is not shown</source>
        <translation>die Zeitleiste wird nicht gezeigt</translation>
    </message>
    <message>
        <source>%1 ms lies outside of what the timeline shows</source>
        <translation>%1 ms liegt außerhalb dessen, was die Zeitleiste zeigt</translation>
    </message>
    <message>
        <source>the panel has no row to choose</source>
        <translation>das Panel hat keine Zeile zum Auswählen</translation>
    </message>
    <message>
        <source>nothing that takes text has the focus</source>
        <translation>nichts, was Text annimmt, hat den Fokus</translation>
    </message>
</context>
<context>
    <name>WindowLayouts</name>
    <message>
        <source>Default</source>
        <translation>Standard</translation>
    </message>
    <message>
        <source>Network</source>
        <translation>Netzwerk</translation>
    </message>
    <message>
        <source>Hierarchy</source>
        <translation>Hierarchie</translation>
    </message>
    <message>
        <source>Wide Timeline</source>
        <translation>Breite Zeitleiste</translation>
    </message>
    <message>
        <source>Artifacts</source>
        <translation>Artefakte</translation>
    </message>
</context>
<context>
    <name>revisit::Actions</name>
    <message>
        <source>Open a recording first.</source>
        <translation>Zuerst eine Aufzeichnung öffnen.</translation>
    </message>
    <message>
        <source>This cannot be done now.</source>
        <translation>Das ist derzeit nicht möglich.</translation>
    </message>
</context>
<context>
    <name>revisit::ArtifactModel</name>
    <message>
        <source>at byte %1 as stored</source>
        <translation>bei Byte %1 (gespeichert)</translation>
    </message>
    <message>
        <source>at byte %1 inflated</source>
        <translation>bei Byte %1 (entpackt)</translation>
    </message>
    <message>
        <source>Artifact</source>
        <translation>Artefakt</translation>
    </message>
    <message>
        <source>Kind</source>
        <translation>Art</translation>
    </message>
    <message>
        <source>Holds</source>
        <translation>Enthält</translation>
    </message>
    <message>
        <source>Stored</source>
        <translation>Gespeichert</translation>
    </message>
    <message>
        <source>Inflated</source>
        <translation>Entpackt</translation>
    </message>
    <message>
        <source>1 frame</source>
        <translation>1 Frame</translation>
    </message>
    <message>
        <source>%1 frames</source>
        <translation>%1 Frames</translation>
    </message>
    <message>
        <source>1 event</source>
        <translation>1 Event</translation>
    </message>
    <message>
        <source>%1 events</source>
        <translation>%1 Events</translation>
    </message>
    <message>
        <source>1 snapshot</source>
        <translation>1 Snapshot</translation>
    </message>
    <message>
        <source>%1 snapshots</source>
        <translation>%1 Snapshots</translation>
    </message>
    <message>
        <source>1 view</source>
        <translation>1 View</translation>
    </message>
    <message>
        <source>%1 views</source>
        <translation>%1 Views</translation>
    </message>
    <message>
        <source>1 fault</source>
        <translation>1 Störung</translation>
    </message>
    <message>
        <source>%1 faults</source>
        <translation>%1 Störungen</translation>
    </message>
</context>
<context>
    <name>revisit::ArtifactView</name>
    <message>
        <source>Artifact in full</source>
        <translation>Artefakt vollständig</translation>
    </message>
    <message>
        <source>Fields of the artifact</source>
        <translation>Felder des Artefakts</translation>
    </message>
    <message>
        <source>Fields or facts of the artifact</source>
        <translation>Felder oder Fakten des Artefakts</translation>
    </message>
    <message>
        <source>Fields and bytes</source>
        <translation>Felder und Bytes</translation>
    </message>
    <message>
        <source>Facts</source>
        <translation>Fakten</translation>
    </message>
    <message>
        <source>Save…</source>
        <translation>Speichern…</translation>
    </message>
    <message>
        <source>Save the artifact as it is stored</source>
        <translation>Artefakt wie abgelegt speichern</translation>
    </message>
    <message>
        <source>Save inflated…</source>
        <translation>Entpackt speichern…</translation>
    </message>
    <message>
        <source>Save the artifact inflated</source>
        <translation>Artefakt entpackt speichern</translation>
    </message>
    <message>
        <source>Stored</source>
        <translation>Gespeichert</translation>
    </message>
    <message>
        <source>Inflated</source>
        <translation>Entpackt</translation>
    </message>
    <message>
        <source>%1 stored, %2 inflated</source>
        <translation>%1 gespeichert, %2 entpackt</translation>
    </message>
    <message>
        <source>The bytes are being read…</source>
        <translation>Die Bytes werden gelesen…</translation>
    </message>
    <message>
        <source>%1 bytes</source>
        <translation>%1 Bytes</translation>
    </message>
    <message>
        <source>%1: %2 bytes at %3</source>
        <translation>%1: %2 Bytes bei %3</translation>
    </message>
    <message>
        <source>byte %1 of %2</source>
        <translation>Byte %1 von %2</translation>
    </message>
    <message>
        <source>Save Artifact</source>
        <translation>Artefakt speichern</translation>
    </message>
    <message>
        <source>Wrote %1</source>
        <translation>%1 geschrieben</translation>
    </message>
    <message>
        <source>%1 cannot be written</source>
        <translation>%1 kann nicht geschrieben werden</translation>
    </message>
    <message>
        <source>Bytes</source>
        <translation>Bytes</translation>
    </message>
    <message>
        <source>Fields</source>
        <translation>Felder</translation>
    </message>
</context>
<context>
    <name>revisit::ArtifactsPanel</name>
    <message>
        <source>With problems</source>
        <translation>Mit Problemen</translation>
    </message>
    <message>
        <source>Artifacts</source>
        <translation>Artefakte</translation>
    </message>
    <message>
        <source>List of artifacts and their problems</source>
        <translation>Liste der Artefakte und ihrer Probleme</translation>
    </message>
    <message>
        <source>no problems</source>
        <translation>keine Probleme</translation>
    </message>
    <message>
        <source>1 problem</source>
        <translation>1 Problem</translation>
    </message>
    <message>
        <source>%1 problems</source>
        <translation>%1 Probleme</translation>
    </message>
    <message>
        <source>1 artifact</source>
        <translation>1 Artefakt</translation>
    </message>
    <message>
        <source>%1 artifacts</source>
        <translation>%1 Artefakte</translation>
    </message>
    <message>
        <source>Problem</source>
        <translation>Problem</translation>
    </message>
    <message>
        <source>Code</source>
        <translation>Code</translation>
    </message>
    <message>
        <source>Where</source>
        <translation>Stelle</translation>
    </message>
    <message>
        <source>Path</source>
        <translation>Pfad</translation>
    </message>
    <message>
        <source>Holds</source>
        <translation>Enthält</translation>
    </message>
    <message>
        <source>Stored bytes</source>
        <translation>Gespeicherte Bytes</translation>
    </message>
    <message>
        <source>Inflated bytes</source>
        <translation>Entpackte Bytes</translation>
    </message>
    <message>
        <source>First</source>
        <translation>Beginn</translation>
    </message>
    <message>
        <source>Last</source>
        <translation>Ende</translation>
    </message>
    <message>
        <source>SHA-256</source>
        <translation>SHA-256</translation>
    </message>
    <message>
        <source>What</source>
        <translation>Was</translation>
    </message>
    <message>
        <source>Bytes by kind</source>
        <translation>Bytes nach Art</translation>
    </message>
    <message>
        <source>Search artifacts</source>
        <translation>Artefakte suchen</translation>
    </message>
    <message>
        <source>Part of a path, of a kind or of a problem</source>
        <translation>Teil eines Pfads, einer Art oder eines Problems</translation>
    </message>
    <message>
        <source>%1 of %2 artifacts</source>
        <translation>%1 von %2 Artefakten</translation>
    </message>
    <message>
        <source>Show all artifacts</source>
        <translation>Alle Artefakte anzeigen</translation>
    </message>
    <message>
        <source>The only artifact is hidden by %2</source>
        <translation>Das einzige Artefakt ist ausgeblendet durch %2</translation>
    </message>
    <message>
        <source>All %1 artifacts are hidden by %2</source>
        <translation>Alle %1 Artefakte sind ausgeblendet durch %2</translation>
    </message>
    <message>
        <source>Columns ▾</source>
        <translation>Spalten ▾</translation>
    </message>
    <message>
        <source>Choose columns</source>
        <translation>Spalten auswählen</translation>
    </message>
    <message>
        <source>Exactly</source>
        <translation>Genau</translation>
    </message>
    <message>
        <source>1 hint</source>
        <translation>1 Hinweis</translation>
    </message>
    <message>
        <source>%1 hints</source>
        <translation>%1 Hinweise</translation>
    </message>
    <message>
        <source>Choose an artifact first</source>
        <translation>Zuerst ein Artefakt auswählen</translation>
    </message>
    <message>
        <source>The bytes of this artifact are not at hand</source>
        <translation>Die Bytes dieses Artefakts sind nicht greifbar</translation>
    </message>
</context>
<context>
    <name>revisit::ByteFieldModel</name>
    <message>
        <source>Field</source>
        <translation>Feld</translation>
    </message>
    <message>
        <source>Value</source>
        <translation>Wert</translation>
    </message>
    <message>
        <source>Offset</source>
        <translation>Offset</translation>
    </message>
    <message>
        <source>Bytes</source>
        <translation>Bytes</translation>
    </message>
</context>
<context>
    <name>revisit::BytesChart</name>
    <message>
        <source>Bytes by kind</source>
        <translation>Bytes nach Art</translation>
    </message>
    <message>
        <source>%1: %2, %3 of %4 stored (%5 %), %6 inflated</source>
        <translation>%1: %2, %3 von %4 gespeichert (%5 %), %6 entpackt</translation>
    </message>
    <message>
        <source>1 artifact</source>
        <translation>1 Artefakt</translation>
    </message>
    <message>
        <source>%1 artifacts</source>
        <translation>%1 Artefakte</translation>
    </message>
</context>
<context>
    <name>revisit::Chip</name>
    <message>
        <source>1 match</source>
        <translation>1 Treffer</translation>
    </message>
    <message>
        <source>%1 matches</source>
        <translation>%1 Treffer</translation>
    </message>
</context>
<context>
    <name>revisit::ClosingNotice</name>
    <message>
        <source>Close Revisit</source>
        <translation>Revisit schließen</translation>
    </message>
    <message>
        <source>&amp;Close All the Same</source>
        <translation>Trotzdem &amp;schließen</translation>
    </message>
    <message>
        <source>&amp;Keep Revisit Open</source>
        <translation>Revisit &amp;offen lassen</translation>
    </message>
    <message>
        <source>%1 was not written: %2</source>
        <translation>%1 wurde nicht geschrieben: %2</translation>
    </message>
    <message>
        <source>A file is still being written. Revisit closes when it is done.</source>
        <translation>Eine Datei wird noch geschrieben. Danach schließt sich Revisit.</translation>
    </message>
    <message>
        <source>%1 files are still being written. Revisit closes when they are done.</source>
        <translation>%1 Dateien werden noch geschrieben. Danach schließt sich Revisit.</translation>
    </message>
</context>
<context>
    <name>revisit::CodeView</name>
    <message>
        <source>… cut here: %1 of %2 characters are shown, Copy takes all</source>
        <translation>… hier gekürzt: %1 von %2 Zeichen angezeigt, „Kopieren“ nimmt alle</translation>
    </message>
</context>
<context>
    <name>revisit::ColumnMenu</name>
    <message>
        <source>As Many as &amp;Fit</source>
        <translation>So viele wie &amp;passen</translation>
    </message>
    <message>
        <source>&amp;Order By</source>
        <translation>&amp;Sortieren nach</translation>
    </message>
    <message>
        <source>&amp;Largest or Last First</source>
        <translation>&amp;Größtes oder Letztes zuerst</translation>
    </message>
</context>
<context>
    <name>revisit::ConsoleModel</name>
    <message>
        <source>Time</source>
        <translation>Zeit</translation>
    </message>
    <message>
        <source>Message</source>
        <translation>Meldung</translation>
    </message>
</context>
<context>
    <name>revisit::ConsolePanel</name>
    <message>
        <source>Nothing was logged. SDKs record the console where console tracking is switched on.</source>
        <translation>Nichts geloggt. SDKs zeichnen die Konsole auf, wenn das Konsolen-Tracking eingeschaltet ist.</translation>
    </message>
    <message>
        <source>The only message is hidden by %2</source>
        <translation>Die einzige Meldung ist ausgeblendet durch %2</translation>
    </message>
    <message>
        <source>All %1 messages are hidden by %2</source>
        <translation>Alle %1 Meldungen sind ausgeblendet durch %2</translation>
    </message>
    <message>
        <source>1 message</source>
        <translation>1 Meldung</translation>
    </message>
    <message>
        <source>%1 messages</source>
        <translation>%1 Meldungen</translation>
    </message>
    <message>
        <source>%1 of %2 messages</source>
        <translation>%1 von %2 Meldungen</translation>
    </message>
    <message>
        <source>Copied 1 message</source>
        <translation>1 Meldung kopiert</translation>
    </message>
    <message>
        <source>Copied %1 messages</source>
        <translation>%1 Meldungen kopiert</translation>
    </message>
    <message>
        <source>There is no message to save</source>
        <translation>Keine Meldung zum Speichern vorhanden</translation>
    </message>
    <message>
        <source>Save Messages</source>
        <translation>Meldungen speichern</translation>
    </message>
    <message>
        <source>Texts (*.txt)</source>
        <translation>Textdateien (*.txt)</translation>
    </message>
    <message>
        <source>Wrote %1</source>
        <translation>%1 geschrieben</translation>
    </message>
    <message>
        <source>Faults</source>
        <translation>Störungen</translation>
    </message>
    <message>
        <source>Errors</source>
        <translation>Fehler</translation>
    </message>
    <message>
        <source>Warnings</source>
        <translation>Warnungen</translation>
    </message>
    <message>
        <source>Info</source>
        <translation>Info</translation>
    </message>
    <message>
        <source>Log</source>
        <translation>Log</translation>
    </message>
    <message>
        <source>Debug</source>
        <translation>Debug</translation>
    </message>
    <message>
        <source>Console</source>
        <translation>Konsole</translation>
    </message>
    <message>
        <source>Search messages</source>
        <translation>Meldungen suchen</translation>
    </message>
    <message>
        <source>List of messages</source>
        <translation>Liste der Meldungen</translation>
    </message>
    <message>
        <source>Show all messages</source>
        <translation>Alle Meldungen anzeigen</translation>
    </message>
    <message>
        <source>Dim what is ahead</source>
        <translation>Kommendes abblenden</translation>
    </message>
    <message>
        <source>Show what lies after the playhead paler</source>
        <translation>Alles nach der Abspielposition blasser darstellen</translation>
    </message>
    <message>
        <source>Whole lines</source>
        <translation>Ganze Zeilen</translation>
    </message>
    <message>
        <source>Show messages of several lines on all of them</source>
        <translation>Mehrzeilige Meldungen mit allen Zeilen anzeigen</translation>
    </message>
    <message>
        <source>Copy ▾</source>
        <translation>Kopieren ▾</translation>
    </message>
    <message>
        <source>Copy or save messages</source>
        <translation>Meldungen kopieren oder speichern</translation>
    </message>
    <message>
        <source>Copy the &amp;Selected Messages</source>
        <translation>&amp;Ausgewählte Meldungen kopieren</translation>
    </message>
    <message>
        <source>Copy &amp;All Messages Shown</source>
        <translation>Alle angezeigten Meldungen &amp;kopieren</translation>
    </message>
    <message>
        <source>Save All Messages S&amp;hown…</source>
        <translation>Alle angezeigten Meldungen &amp;speichern…</translation>
    </message>
    <message>
        <source>Message</source>
        <translation>Meldung</translation>
    </message>
    <message>
        <source>As recorded</source>
        <translation>Rohdaten</translation>
    </message>
    <message>
        <source>Stack</source>
        <translation>Stack</translation>
    </message>
</context>
<context>
    <name>revisit::DataExports</name>
    <message>
        <source>Export</source>
        <translation>Exportieren</translation>
    </message>
    <message>
        <source>Tables</source>
        <translation>Tabellen</translation>
    </message>
    <message>
        <source>JSON</source>
        <translation>JSON</translation>
    </message>
    <message>
        <source>HTTP archives</source>
        <translation>HTTP-Archive</translation>
    </message>
    <message>
        <source>Wrote 1 event to %2</source>
        <translation>1 Event in %2 geschrieben</translation>
    </message>
    <message>
        <source>Wrote %1 events to %2</source>
        <translation>%1 Events in %2 geschrieben</translation>
    </message>
    <message>
        <source>Wrote 1 request to %2</source>
        <translation>1 Request in %2 geschrieben</translation>
    </message>
    <message>
        <source>Wrote %1 requests to %2</source>
        <translation>%1 Requests in %2 geschrieben</translation>
    </message>
    <message>
        <source>%1 cannot be written</source>
        <translation>%1 kann nicht geschrieben werden</translation>
    </message>
</context>
<context>
    <name>revisit::DetailHeader</name>
    <message>
        <source>More commands</source>
        <translation>Weitere Befehle</translation>
    </message>
    <message>
        <source>Close the details</source>
        <translation>Details schließen</translation>
    </message>
</context>
<context>
    <name>revisit::DetailView</name>
    <message>
        <source>Copy</source>
        <translation>Kopieren</translation>
    </message>
    <message>
        <source>Copy the JSON</source>
        <translation>JSON kopieren</translation>
    </message>
    <message>
        <source>JSON as received</source>
        <translation>JSON wie empfangen</translation>
    </message>
</context>
<context>
    <name>revisit::DiagnosticsDialog</name>
    <message>
        <source>Diagnostics</source>
        <translation>Diagnose</translation>
    </message>
    <message>
        <source>What a report about Revisit should hold. Secrets are left out; read it before you pass it on.</source>
        <translation>Was ein Fehlerbericht zu Revisit enthalten sollte. Geheimnisse sind ausgelassen; vor dem Weitergeben durchlesen.</translation>
    </message>
    <message>
        <source>&amp;Copy All</source>
        <translation>Alles &amp;kopieren</translation>
    </message>
    <message>
        <source>&amp;Refresh</source>
        <translation>&amp;Aktualisieren</translation>
    </message>
</context>
<context>
    <name>revisit::DiffModel</name>
    <message>
        <source>(the whole state)</source>
        <translation>(der ganze Zustand)</translation>
    </message>
    <message>
        <source>Path</source>
        <translation>Pfad</translation>
    </message>
    <message>
        <source>Before</source>
        <translation>Vorher</translation>
    </message>
    <message>
        <source>After</source>
        <translation>Nachher</translation>
    </message>
</context>
<context>
    <name>revisit::DockTitleBar</name>
    <message>
        <source>Float %1</source>
        <translation>%1 ablösen</translation>
    </message>
    <message>
        <source>Close %1</source>
        <translation>%1 schließen</translation>
    </message>
    <message>
        <source>Dock %1</source>
        <translation>%1 andocken</translation>
    </message>
</context>
<context>
    <name>revisit::EndpointModel</name>
    <message>
        <source>Endpoint</source>
        <translation>Endpunkt</translation>
    </message>
    <message>
        <source>Requests</source>
        <translation>Requests</translation>
    </message>
    <message>
        <source>Failed</source>
        <translation>Fehlschläge</translation>
    </message>
    <message>
        <source>Median</source>
        <translation>Median</translation>
    </message>
    <message>
        <source>p95</source>
        <translation>p95</translation>
    </message>
    <message>
        <source>Longest</source>
        <translation>Max.</translation>
    </message>
    <message>
        <source>Bytes</source>
        <translation>Bytes</translation>
    </message>
</context>
<context>
    <name>revisit::EnginePlayer</name>
    <message>
        <source>The recorded page</source>
        <translation>Die aufgezeichnete Seite</translation>
    </message>
    <message>
        <source>The browser engine stopped while it drew this page.</source>
        <translation>Die Browser-Engine ist beim Zeichnen dieser Seite stehen geblieben.</translation>
    </message>
    <message>
        <source>The page player could not be loaded.</source>
        <translation>Der Seiten-Player konnte nicht geladen werden.</translation>
    </message>
    <message>
        <source>The page player cannot play these events: %1</source>
        <translation>Der Seiten-Player kann diese Ereignisse nicht abspielen: %1</translation>
    </message>
</context>
<context>
    <name>revisit::EventListModel</name>
    <message>
        <source>Time</source>
        <translation>Zeit</translation>
    </message>
    <message>
        <source>Event</source>
        <translation>Event</translation>
    </message>
    <message>
        <source>Detail</source>
        <translation>Detail</translation>
    </message>
</context>
<context>
    <name>revisit::EventsPanel</name>
    <message>
        <source>This recording holds no events</source>
        <translation>Diese Aufzeichnung enthält keine Events</translation>
    </message>
    <message>
        <source>%1 of %2 events</source>
        <translation>%1 von %2 Events</translation>
    </message>
    <message>
        <source>Show all events</source>
        <translation>Alle Events anzeigen</translation>
    </message>
    <message>
        <source>Events</source>
        <translation>Events</translation>
    </message>
    <message>
        <source>Search events</source>
        <translation>Events suchen</translation>
    </message>
    <message>
        <source>List of events</source>
        <translation>Liste der Events</translation>
    </message>
    <message>
        <source>The only event is hidden by %2</source>
        <translation>Das einzige Event ist ausgeblendet durch %2</translation>
    </message>
    <message>
        <source>All %1 events are hidden by %2</source>
        <translation>Alle %1 Events sind ausgeblendet durch %2</translation>
    </message>
    <message>
        <source>1 event</source>
        <translation>1 Event</translation>
    </message>
    <message>
        <source>%1 events</source>
        <translation>%1 Events</translation>
    </message>
    <message>
        <source>Copied 1 row</source>
        <translation>1 Zeile kopiert</translation>
    </message>
    <message>
        <source>Copied %1 rows</source>
        <translation>%1 Zeilen kopiert</translation>
    </message>
    <message>
        <source>Copy &amp;Rows</source>
        <translation>&amp;Zeilen kopieren</translation>
    </message>
    <message>
        <source>All events are the SDK’s own requests. “SDK traffic” in the network panel shows them.</source>
        <translation>Alle Ereignisse sind Anfragen des SDKs selbst. „SDK-Verkehr“ im Netzwerkbereich zeigt sie.</translation>
    </message>
</context>
<context>
    <name>revisit::ExplodedPage</name>
    <message>
        <source>Picture</source>
        <translation>Bild</translation>
    </message>
    <message>
        <source>Spacing</source>
        <translation>Abstand</translation>
    </message>
    <message>
        <source>Depth from</source>
        <translation>Tiefe von</translation>
    </message>
    <message>
        <source>to</source>
        <translation>bis</translation>
    </message>
    <message>
        <source>Layers and spacing</source>
        <translation>Ebenen und Abstand</translation>
    </message>
</context>
<context>
    <name>revisit::FaultIssue</name>
    <message>
        <source>Issue</source>
        <translation>Ticket</translation>
    </message>
    <message>
        <source>Open the linked issue, or write a new one</source>
        <translation>Verknüpftes Ticket öffnen oder ein neues schreiben</translation>
    </message>
    <message>
        <source>Link…</source>
        <translation>Verknüpfen…</translation>
    </message>
    <message>
        <source>Link an issue to this fault</source>
        <translation>Ein Ticket mit dieser Störung verknüpfen</translation>
    </message>
    <message>
        <source>Open Issue</source>
        <translation>Ticket öffnen</translation>
    </message>
    <message>
        <source>New Issue</source>
        <translation>Neues Ticket</translation>
    </message>
    <message>
        <source>Choose a fault first</source>
        <translation>Zuerst eine Störung auswählen</translation>
    </message>
    <message>
        <source>No program opens %1</source>
        <translation>Kein Programm öffnet %1</translation>
    </message>
    <message>
        <source>No program opens the page of the tracker; the issue is copied</source>
        <translation>Kein Programm öffnet die Seite des Ticketsystems; das Ticket ist kopiert</translation>
    </message>
    <message>
        <source>Copied as an issue. Name your tracker in the settings to open it there.</source>
        <translation>Als Ticket kopiert. In den Einstellungen das Ticketsystem angeben, um es dort zu öffnen.</translation>
    </message>
    <message>
        <source>Link Issue</source>
        <translation>Ticket verknüpfen</translation>
    </message>
    <message>
        <source>Address of the issue:</source>
        <translation>Adresse des Tickets:</translation>
    </message>
    <message>
        <source>“%1” is no address of the web</source>
        <translation>„%1“ ist keine Webadresse</translation>
    </message>
    <message>
        <source>Linked; it stands among the notes</source>
        <translation>Verknüpft; es steht bei den Notizen</translation>
    </message>
</context>
<context>
    <name>revisit::FaultModel</name>
    <message>
        <source>Time</source>
        <translation>Zeit</translation>
    </message>
    <message>
        <source>Fault</source>
        <translation>Störung</translation>
    </message>
    <message>
        <source>Where</source>
        <translation>Ort</translation>
    </message>
</context>
<context>
    <name>revisit::FaultsPanel</name>
    <message>
        <source>unresponsive for %1</source>
        <translation>%1 lang ohne Reaktion</translation>
    </message>
    <message>
        <source>%1 times in this session</source>
        <translation>%1-mal in dieser Sitzung</translation>
    </message>
    <message>
        <source>No crash, no freeze and no error was recorded in this session.</source>
        <translation>In dieser Sitzung wurde kein Absturz, kein Hänger und kein Fehler aufgezeichnet.</translation>
    </message>
    <message>
        <source>The only fault is hidden by %2</source>
        <translation>Die einzige Störung ist ausgeblendet durch %2</translation>
    </message>
    <message>
        <source>All %1 faults are hidden by %2</source>
        <translation>Alle %1 Störungen sind ausgeblendet durch %2</translation>
    </message>
    <message>
        <source>1 fault</source>
        <translation>1 Störung</translation>
    </message>
    <message>
        <source>%1 faults</source>
        <translation>%1 Störungen</translation>
    </message>
    <message>
        <source>%1 of %2 faults</source>
        <translation>%1 von %2 Störungen</translation>
    </message>
    <message>
        <source>There is no picture before it</source>
        <translation>Davor gibt es kein Bild</translation>
    </message>
    <message>
        <source>The picture before it was taken %1 earlier</source>
        <translation>Das Bild davor wurde %1 früher aufgenommen</translation>
    </message>
    <message>
        <source>No stack was recorded. iOS delivers the stack of a freeze later, with the next diagnostic report.</source>
        <translation>Kein Stack aufgezeichnet. iOS liefert den Stack eines Hängers später mit dem nächsten Diagnosebericht.</translation>
    </message>
    <message>
        <source>No stack was recorded with it.</source>
        <translation>Dazu wurde kein Stack aufgezeichnet.</translation>
    </message>
    <message>
        <source>Copied the report</source>
        <translation>Bericht kopiert</translation>
    </message>
    <message>
        <source>Choose a fault first</source>
        <translation>Zuerst eine Störung auswählen</translation>
    </message>
    <message>
        <source>Save Report</source>
        <translation>Bericht speichern</translation>
    </message>
    <message>
        <source>Texts (*.txt)</source>
        <translation>Textdateien (*.txt)</translation>
    </message>
    <message>
        <source>Wrote %1</source>
        <translation>%1 geschrieben</translation>
    </message>
    <message>
        <source>Faults</source>
        <translation>Störungen</translation>
    </message>
    <message>
        <source>Search faults</source>
        <translation>Störungen suchen</translation>
    </message>
    <message>
        <source>List of faults</source>
        <translation>Liste der Störungen</translation>
    </message>
    <message>
        <source>Show all faults</source>
        <translation>Alle Störungen anzeigen</translation>
    </message>
    <message>
        <source>Crashes</source>
        <translation>Abstürze</translation>
    </message>
    <message>
        <source>ANRs</source>
        <translation>ANRs</translation>
    </message>
    <message>
        <source>Errors</source>
        <translation>Fehler</translation>
    </message>
    <message>
        <source>Moment</source>
        <translation>Zeitpunkt</translation>
    </message>
    <message>
        <source>Jump to the moment</source>
        <translation>Zum Zeitpunkt springen</translation>
    </message>
    <message>
        <source>Frame before</source>
        <translation>Frame davor</translation>
    </message>
    <message>
        <source>Jump to the picture before it</source>
        <translation>Zum Bild davor springen</translation>
    </message>
    <message>
        <source>Copy</source>
        <translation>Kopieren</translation>
    </message>
    <message>
        <source>Copy the report</source>
        <translation>Bericht kopieren</translation>
    </message>
    <message>
        <source>Save…</source>
        <translation>Speichern…</translation>
    </message>
    <message>
        <source>Save the report</source>
        <translation>Bericht speichern</translation>
    </message>
    <message>
        <source>State when it happened</source>
        <translation>Zustand beim Auftreten</translation>
    </message>
    <message>
        <source>What happened before it</source>
        <translation>Was davor geschah</translation>
    </message>
    <message>
        <source>As recorded</source>
        <translation>Rohdaten</translation>
    </message>
    <message>
        <source>Stack</source>
        <translation>Stack</translation>
    </message>
    <message>
        <source>State</source>
        <translation>Zustand</translation>
    </message>
    <message>
        <source>Before it</source>
        <translation>Davor</translation>
    </message>
</context>
<context>
    <name>revisit::FindModel</name>
    <message>
        <source>%1 of %2</source>
        <translation>%1 von %2</translation>
    </message>
    <message>
        <source>the first %1 are listed</source>
        <translation>die ersten %1 sind aufgeführt</translation>
    </message>
    <message>
        <source>1 snapshot cannot be read</source>
        <translation>1 Snapshot ist nicht lesbar</translation>
    </message>
    <message>
        <source>%1 snapshots cannot be read</source>
        <translation>%1 Snapshots sind nicht lesbar</translation>
    </message>
    <message>
        <source>Events</source>
        <translation>Events</translation>
    </message>
    <message>
        <source>Requests</source>
        <translation>Requests</translation>
    </message>
    <message>
        <source>Messages</source>
        <translation>Meldungen</translation>
    </message>
    <message>
        <source>Faults</source>
        <translation>Störungen</translation>
    </message>
    <message>
        <source>Actions of the state</source>
        <translation>Actions des Zustands</translation>
    </message>
    <message>
        <source>Views</source>
        <translation>Views</translation>
    </message>
    <message>
        <source>Elements of pages</source>
        <translation>Elemente von Seiten</translation>
    </message>
</context>
<context>
    <name>revisit::FindPanel</name>
    <message>
        <source>Find everywhere</source>
        <translation>Überall suchen</translation>
    </message>
    <message>
        <source>Words must all occur; -word excludes; &quot;a phrase&quot;; /pattern/; name:value asks one field, such as method:POST, status:5 or duration:&gt;500</source>
        <translation>Alle Wörter müssen vorkommen; -wort schließt aus; &quot;eine Wortfolge&quot;; /muster/; name:wert fragt ein Feld ab, zum Beispiel method:POST, status:5 oder duration:&gt;500</translation>
    </message>
    <message>
        <source>Places found</source>
        <translation>Fundstellen</translation>
    </message>
    <message>
        <source>Type what to look for. It is searched in events, requests with their headers and bodies, messages, faults, actions of the state and the views of all snapshots.</source>
        <translation>Suchbegriff eingeben. Durchsucht werden Events, Requests mit Headern und Bodys, Meldungen, Störungen, Actions des Zustands und die Views aller Snapshots.</translation>
    </message>
    <message>
        <source>Type at least two characters.</source>
        <translation>Mindestens zwei Zeichen eingeben.</translation>
    </message>
    <message>
        <source>Searching…</source>
        <translation>Suche läuft…</translation>
    </message>
    <message>
        <source>The pattern cannot be read: %1</source>
        <translation>Das Muster ist nicht lesbar: %1</translation>
    </message>
    <message>
        <source>Nothing in the marked range fits “%2”; 1 place outside it does.</source>
        <translation>Im markierten Bereich passt nichts zu „%2“, außerhalb 1 Stelle.</translation>
    </message>
    <message>
        <source>Nothing in the marked range fits “%2”; %1 places outside it do.</source>
        <translation>Im markierten Bereich passt nichts zu „%2“, außerhalb %1 Stellen.</translation>
    </message>
    <message>
        <source>Nothing in this recording fits “%1”.</source>
        <translation>Nichts in dieser Aufzeichnung passt zu „%1“.</translation>
    </message>
    <message>
        <source>1 place</source>
        <translation>1 Stelle</translation>
    </message>
    <message>
        <source>%1 places</source>
        <translation>%1 Stellen</translation>
    </message>
    <message>
        <source>%1 of %2 places</source>
        <translation>%1 von %2 Stellen</translation>
    </message>
    <message>
        <source>searching…</source>
        <translation>Suche läuft…</translation>
    </message>
    <message>
        <source>reading the snapshots…</source>
        <translation>Snapshots werden gelesen…</translation>
    </message>
</context>
<context>
    <name>revisit::FollowButton</name>
    <message>
        <source>Follow</source>
        <translation>Folgen</translation>
    </message>
    <message>
        <source>Follow the playhead</source>
        <translation>Abspielposition folgen</translation>
    </message>
    <message>
        <source>Keep the list at the playhead</source>
        <translation>Liste an der Abspielposition halten</translation>
    </message>
</context>
<context>
    <name>revisit::FramePanel</name>
    <message>
        <source>Open a recording</source>
        <translation>Aufzeichnung öffnen</translation>
    </message>
    <message>
        <source>Drop a session folder or an .rjsession file here, choose a session on the left, or point your app&apos;s SDK at the local server below.</source>
        <translation>Einen Sitzungsordner oder eine .rjsession-Datei hierher ziehen, links eine Sitzung auswählen oder das SDK Ihrer App auf den unten genannten lokalen Server richten.</translation>
    </message>
    <message>
        <source>Opening…</source>
        <translation>Wird geöffnet…</translation>
    </message>
    <message>
        <source>This recording cannot be opened</source>
        <translation>Diese Aufzeichnung kann nicht geöffnet werden</translation>
    </message>
    <message>
        <source>Screen</source>
        <translation>Screen</translation>
    </message>
    <message>
        <source>No frames</source>
        <translation>Keine Frames</translation>
    </message>
    <message>
        <source>Frame %1 / %2</source>
        <translation>Frame %1 / %2</translation>
    </message>
    <message>
        <source>%1 × %2 px, %3</source>
        <translation>%1 × %2 px, %3</translation>
    </message>
    <message>
        <source>Picture copied</source>
        <translation>Bild kopiert</translation>
    </message>
    <message>
        <source>Frame at %1.png</source>
        <translation>Frame bei %1.png</translation>
    </message>
    <message>
        <source>Save Picture</source>
        <translation>Bild speichern</translation>
    </message>
    <message>
        <source>PNG pictures (*.png)</source>
        <translation>PNG-Bilder (*.png)</translation>
    </message>
    <message>
        <source>Saved %1</source>
        <translation>%1 gespeichert</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>Abbrechen</translation>
    </message>
    <message>
        <source>Picture and its tools</source>
        <translation>Bild und Werkzeuge</translation>
    </message>
    <message>
        <source>Tools of the picture</source>
        <translation>Werkzeuge des Bilds</translation>
    </message>
    <message>
        <source>Views Here</source>
        <translation>Views hier</translation>
    </message>
    <message>
        <source>Save Contact Sheet</source>
        <translation>Kontaktbogen speichern</translation>
    </message>
    <message>
        <source>Frames of a range.png</source>
        <translation>Frames eines Bereichs.png</translation>
    </message>
    <message>
        <source>Frames of a session.png</source>
        <translation>Frames einer Sitzung.png</translation>
    </message>
    <message>
        <source>Making the contact sheet…</source>
        <translation>Kontaktbogen wird erstellt…</translation>
    </message>
    <message>
        <source>A clip may take %1 at most; mark a shorter range</source>
        <translation>Ein Clip darf höchstens %1 dauern; bitte einen kürzeren Bereich markieren</translation>
    </message>
    <message>
        <source>Clip from %1.png</source>
        <translation>Clip ab %1.png</translation>
    </message>
    <message>
        <source>Animated PNG pictures (*.png *.apng)</source>
        <translation>Animierte PNG-Bilder (*.png *.apng)</translation>
    </message>
    <message>
        <source>Making the clip…</source>
        <translation>Clip wird erstellt…</translation>
    </message>
    <message>
        <source>100 % is a pixel of the picture for a pixel of the display</source>
        <translation>100 % heißt: ein Pixel des Bildes auf einem Pixel der Anzeige</translation>
    </message>
    <message>
        <source>More tools</source>
        <translation>Weitere Werkzeuge</translation>
    </message>
    <message>
        <source>Copied %1</source>
        <translation>%1 kopiert</translation>
    </message>
    <message>
        <source>Save Clip: %1 to %2, %3 pixels, in real time</source>
        <translation>Clip speichern: %1 bis %2, %3 Pixel, in Echtzeit</translation>
    </message>
    <message>
        <source>No recording is open</source>
        <translation>Keine Aufzeichnung geöffnet</translation>
    </message>
    <message>
        <source>This recording has no pictures</source>
        <translation>Diese Aufzeichnung hat keine Bilder</translation>
    </message>
    <message>
        <source>There is no picture at %1</source>
        <translation>Bei %1 gibt es kein Bild</translation>
    </message>
    <message>
        <source>There are no pictures from %1 to %2</source>
        <translation>Von %1 bis %2 gibt es keine Bilder</translation>
    </message>
    <message>
        <source>Save Clip: %1 to %2, in real time</source>
        <translation>Clip speichern: %1 bis %2, in Echtzeit</translation>
    </message>
</context>
<context>
    <name>revisit::FrameView</name>
    <message>
        <source>Recorded screen</source>
        <translation>Aufgezeichneter Screen</translation>
    </message>
    <message>
        <source>Frame %1 of %2</source>
        <translation>Frame %1 von %2</translation>
    </message>
    <message>
        <source>Damaged frame: shown as far as it could be read</source>
        <translation>Beschädigter Frame: angezeigt, soweit lesbar</translation>
    </message>
    <message>
        <source>No screenshots: the outlines of the views</source>
        <translation>Keine Screenshots: die Umrisse der Views</translation>
    </message>
    <message>
        <source>Recorded screen at %1</source>
        <translation>Aufgezeichneter Screen bei %1</translation>
    </message>
    <message>
        <source>Recorded screen %1 at %2</source>
        <translation>Aufgezeichneter Screen %1 bei %2</translation>
    </message>
</context>
<context>
    <name>revisit::HexView</name>
    <message>
        <source>Bytes</source>
        <translation>Bytes</translation>
    </message>
    <message>
        <source>Go there</source>
        <translation>Dorthin springen</translation>
    </message>
    <message>
        <source>byte %1 of %2</source>
        <translation>Byte %1 von %2</translation>
    </message>
    <message>
        <source>in %1</source>
        <translation>in %1</translation>
    </message>
    <message>
        <source>with a problem</source>
        <translation>mit einem Problem</translation>
    </message>
</context>
<context>
    <name>revisit::HierarchyCanvas</name>
    <message>
        <source>Views Here</source>
        <translation>Views hier</translation>
    </message>
</context>
<context>
    <name>revisit::HierarchyDelegate</name>
    <message>
        <source>interactive</source>
        <translation>interaktiv</translation>
    </message>
    <message>
        <source>masked</source>
        <translation>maskiert</translation>
    </message>
    <message>
        <source>hidden</source>
        <translation>verborgen</translation>
    </message>
    <message>
        <source>cut off</source>
        <translation>abgebrochen</translation>
    </message>
    <message>
        <source>new</source>
        <translation>neu</translation>
    </message>
    <message>
        <source>moved</source>
        <translation>verschoben</translation>
    </message>
    <message>
        <source>changed</source>
        <translation>geändert</translation>
    </message>
</context>
<context>
    <name>revisit::HierarchyExploded</name>
    <message>
        <source>Views in layers</source>
        <translation>Views in Ebenen</translation>
    </message>
</context>
<context>
    <name>revisit::HierarchyPanel</name>
    <message>
        <source>%1 of %2</source>
        <translation>%1 von %2</translation>
    </message>
    <message>
        <source>The snapshot cannot be read: %1</source>
        <translation>Der Snapshot kann nicht gelesen werden: %1</translation>
    </message>
    <message>
        <source>snapshot %1 s old</source>
        <translation>Snapshot %1 s alt</translation>
    </message>
    <message>
        <source>1 view</source>
        <translation>1 View</translation>
    </message>
    <message>
        <source>%1 views</source>
        <translation>%1 Views</translation>
    </message>
    <message>
        <source>This recording holds no view hierarchy</source>
        <translation>Diese Aufzeichnung enthält keine View-Hierarchie</translation>
    </message>
    <message>
        <source>Reading the snapshot…</source>
        <translation>Snapshot wird gelesen…</translation>
    </message>
    <message>
        <source>There is no snapshot yet at %1</source>
        <translation>Bei %1 gibt es noch keinen Snapshot</translation>
    </message>
    <message>
        <source>Hierarchy</source>
        <translation>Hierarchie</translation>
    </message>
    <message>
        <source>Search every property</source>
        <translation>Alle Eigenschaften durchsuchen</translation>
    </message>
    <message>
        <source>Search the hierarchy</source>
        <translation>Hierarchie durchsuchen</translation>
    </message>
    <message>
        <source>Interactive</source>
        <translation>Interaktiv</translation>
    </message>
    <message>
        <source>Masked</source>
        <translation>Maskiert</translation>
    </message>
    <message>
        <source>Hidden</source>
        <translation>Verborgen</translation>
    </message>
    <message>
        <source>Cut off</source>
        <translation>Abgebrochen</translation>
    </message>
    <message>
        <source>Tree of views</source>
        <translation>Baum der Views</translation>
    </message>
    <message>
        <source>Go to the first snapshot</source>
        <translation>Zum ersten Snapshot</translation>
    </message>
    <message>
        <source>This snapshot is from the file %1.</source>
        <translation>Dieser Snapshot stammt aus der Datei %1.</translation>
    </message>
    <message>
        <source>Incomplete: the SDK ran out of time, 1 subtree is missing.</source>
        <translation>Unvollständig: Dem SDK ging die Zeit aus, 1 Teilbaum fehlt.</translation>
    </message>
    <message>
        <source>Incomplete: the SDK ran out of time, %1 subtrees are missing.</source>
        <translation>Unvollständig: Dem SDK ging die Zeit aus, %1 Teilbäume fehlen.</translation>
    </message>
    <message>
        <source>Copy Locator</source>
        <translation>Locator kopieren</translation>
    </message>
    <message>
        <source>%1: %2</source>
        <translation>%1: %2</translation>
    </message>
    <message>
        <source>%1: %2 (finds %3 views)</source>
        <translation>%1: %2 (findet %3 Views)</translation>
    </message>
    <message>
        <source>%1 copied</source>
        <translation>%1 kopiert</translation>
    </message>
    <message>
        <source>Copy Properties as JSON</source>
        <translation>Eigenschaften als JSON kopieren</translation>
    </message>
    <message>
        <source>Expand All</source>
        <translation>Alle ausklappen</translation>
    </message>
    <message>
        <source>Collapse All</source>
        <translation>Alle einklappen</translation>
    </message>
    <message>
        <source>Compare with the Snapshot Before</source>
        <translation>Mit vorigem Snapshot vergleichen</translation>
    </message>
    <message>
        <source>Save Snapshot…</source>
        <translation>Snapshot speichern…</translation>
    </message>
    <message>
        <source>Open Snapshot…</source>
        <translation>Snapshot öffnen…</translation>
    </message>
    <message>
        <source>Save Snapshot</source>
        <translation>Snapshot speichern</translation>
    </message>
    <message>
        <source>Snapshots (*.json)</source>
        <translation>Snapshots (*.json)</translation>
    </message>
    <message>
        <source>Saved %1</source>
        <translation>%1 gespeichert</translation>
    </message>
    <message>
        <source>Open Snapshot</source>
        <translation>Snapshot öffnen</translation>
    </message>
    <message>
        <source>Snapshots (*.json *.json.gz *.gz);;All files (*)</source>
        <translation>Snapshots (*.json *.json.gz *.gz);;Alle Dateien (*)</translation>
    </message>
    <message>
        <source>Tree  (1)</source>
        <translation>Baum  (1)</translation>
    </message>
    <message>
        <source>Wireframe  (2)</source>
        <translation>Wireframe  (2)</translation>
    </message>
    <message>
        <source>3D  (3)</source>
        <translation>3D  (3)</translation>
    </message>
    <message>
        <source>Locators, comparison and files</source>
        <translation>Locators, Vergleich und Dateien</translation>
    </message>
    <message>
        <source>Off-screen</source>
        <translation>Außerhalb</translation>
    </message>
    <message>
        <source>Only matches</source>
        <translation>Nur Treffer</translation>
    </message>
    <message>
        <source>Leave out of the tree what the search and the filters did not find</source>
        <translation>Im Baum weglassen, was Suche und Filter nicht gefunden haben</translation>
    </message>
    <message>
        <source>Back to the Recording</source>
        <translation>Zurück zur Aufzeichnung</translation>
    </message>
    <message>
        <source>%1 of %2 snapshots</source>
        <translation>%1 von %2 Snapshots</translation>
    </message>
    <message>
        <source>Compared with the snapshot of the file %1.</source>
        <translation>Verglichen mit dem Snapshot der Datei %1.</translation>
    </message>
    <message>
        <source>Compare with a Snapshot from a File…</source>
        <translation>Mit Snapshot aus einer Datei vergleichen…</translation>
    </message>
    <message>
        <source>Stop Comparing</source>
        <translation>Vergleich beenden</translation>
    </message>
    <message>
        <source>Compare with a Snapshot</source>
        <translation>Mit einem Snapshot vergleichen</translation>
    </message>
    <message>
        <source>%1 holds no snapshot of a view hierarchy.</source>
        <translation>%1 enthält keinen Snapshot einer View-Hierarchie.</translation>
    </message>
    <message>
        <source>%1 is too large to be a snapshot of a view hierarchy.</source>
        <translation>%1 ist zu groß für den Snapshot einer View-Hierarchie.</translation>
    </message>
    <message>
        <source>%1 cannot be read.</source>
        <translation>%1 ist nicht lesbar.</translation>
    </message>
    <message>
        <source>Drop the file to compare this snapshot with it</source>
        <translation>Datei ablegen, um diesen Snapshot mit ihr zu vergleichen</translation>
    </message>
    <message>
        <source>Drop the file to open its snapshot</source>
        <translation>Datei ablegen, um ihren Snapshot zu öffnen</translation>
    </message>
    <message>
        <source>held, %1 s old</source>
        <translation>festgehalten, %1 s alt</translation>
    </message>
    <message>
        <source>the held one lies ahead</source>
        <translation>der festgehaltene liegt voraus</translation>
    </message>
    <message>
        <source>There is no snapshot before this one to compare it with.</source>
        <translation>Vor diesem Snapshot gibt es keinen zum Vergleichen.</translation>
    </message>
    <message>
        <source>Compared with the snapshot before.</source>
        <translation>Verglichen mit dem vorigen Snapshot.</translation>
    </message>
    <message>
        <source>%1 new, %2 gone, %3 moved, %4 changed.</source>
        <translation>%1 neu, %2 entfallen, %3 verschoben, %4 geändert.</translation>
    </message>
    <message>
        <source>Show What Is Gone</source>
        <translation>Entfallenes zeigen</translation>
    </message>
    <message>
        <source>Being compared with the snapshot of the file %1…</source>
        <translation>Wird mit dem Snapshot der Datei %1 verglichen…</translation>
    </message>
    <message>
        <source>Being compared with the snapshot before…</source>
        <translation>Wird mit dem vorigen Snapshot verglichen…</translation>
    </message>
    <message>
        <source>The snapshot before cannot be read: nothing is compared.</source>
        <translation>Der vorige Snapshot lässt sich nicht lesen: Es wird nichts verglichen.</translation>
    </message>
    <message>
        <source>Damaged: views may be missing.</source>
        <translation>Beschädigt: Es können Views fehlen.</translation>
    </message>
    <message>
        <source>Damaged: views may be missing, and where 1 view lies is not known.</source>
        <translation>Beschädigt: Es können Views fehlen, und von 1 View ist der Ort nicht bekannt.</translation>
    </message>
    <message>
        <source>Damaged: views may be missing, and where %1 views lie is not known.</source>
        <translation>Beschädigt: Es können Views fehlen, und von %1 Views ist der Ort nicht bekannt.</translation>
    </message>
    <message>
        <source>Keep the snapshot at the playhead; else the one shown is held</source>
        <translation>Den Snapshot der Abspielposition zeigen; sonst wird der gezeigte festgehalten</translation>
    </message>
</context>
<context>
    <name>revisit::HierarchyTreeModel</name>
    <message>
        <source>(no type)</source>
        <translation>(kein Typ)</translation>
    </message>
</context>
<context>
    <name>revisit::HierarchyWireframe</name>
    <message>
        <source>Wireframe of the views</source>
        <translation>Wireframe der Views</translation>
    </message>
</context>
<context>
    <name>revisit::KindBar</name>
    <message>
        <source>Kinds of marks that are shown</source>
        <translation>Angezeigte Markierungsarten</translation>
    </message>
    <message>
        <source>All</source>
        <translation>Alle</translation>
    </message>
    <message>
        <source>Show every kind of mark</source>
        <translation>Alle Markierungsarten anzeigen</translation>
    </message>
    <message>
        <source>%1: click to hide or show, double click to show alone</source>
        <translation>%1: Klick zum Ein- oder Ausblenden, Doppelklick zeigt nur diese Art</translation>
    </message>
</context>
<context>
    <name>revisit::KindChips</name>
    <message>
        <source>All</source>
        <translation>Alle</translation>
    </message>
</context>
<context>
    <name>revisit::ListFrame</name>
    <message>
        <source>Words must all occur; -word excludes; &quot;a phrase&quot;; /pattern/; name:value asks one field, such as method:POST, status:5 or duration:&gt;500</source>
        <translation>Alle Wörter müssen vorkommen; -wort schließt aus; &quot;eine Wortfolge&quot;; /muster/; name:wert fragt ein Feld ab, zum Beispiel method:POST, status:5 oder duration:&gt;500</translation>
    </message>
</context>
<context>
    <name>revisit::ListPanel</name>
    <message>
        <source>the search for “%1”</source>
        <translation>die Suche nach „%1“</translation>
    </message>
    <message>
        <source>the choice of %1</source>
        <translation>die Auswahl %1</translation>
    </message>
    <message>
        <source>the range %1 to %2</source>
        <translation>den Bereich %1 bis %2</translation>
    </message>
    <message>
        <source>The pattern cannot be read: %1</source>
        <translation>Das Muster ist nicht lesbar: %1</translation>
    </message>
    <message>
        <source> and </source>
        <translation> und </translation>
    </message>
    <message>
        <source>%1 cannot be written</source>
        <translation>%1 kann nicht geschrieben werden</translation>
    </message>
    <message>
        <source>The recording is being opened…</source>
        <translation>Die Aufzeichnung wird geöffnet…</translation>
    </message>
</context>
<context>
    <name>revisit::MainWindow</name>
    <message>
        <source>Sessions</source>
        <translation>Sitzungen</translation>
    </message>
    <message>
        <source>Open &amp;Recent</source>
        <translation>&amp;Zuletzt geöffnet</translation>
    </message>
    <message>
        <source>&amp;Layouts</source>
        <translation>&amp;Layouts</translation>
    </message>
    <message>
        <source>Revisit</source>
        <translation>Revisit</translation>
    </message>
    <message>
        <source>%1 – Revisit</source>
        <translation>%1 – Revisit</translation>
    </message>
    <message>
        <source>Go to Time</source>
        <translation>Gehe zu Zeit</translation>
    </message>
    <message>
        <source>Only sessions of the library have links; import this one first</source>
        <translation>Nur Sitzungen der Bibliothek haben Links; diese zuerst importieren</translation>
    </message>
    <message>
        <source>Copied %1</source>
        <translation>%1 kopiert</translation>
    </message>
    <message>
        <source>Remove Session</source>
        <translation>Sitzung entfernen</translation>
    </message>
    <message>
        <source>Remove this session from the library?</source>
        <translation>Diese Sitzung aus der Bibliothek entfernen?</translation>
    </message>
    <message>
        <source>&amp;Remove</source>
        <translation>&amp;Entfernen</translation>
    </message>
    <message>
        <source>Open recordings</source>
        <translation>Offene Aufzeichnungen</translation>
    </message>
    <message>
        <source>Tabs</source>
        <translation>Tabs</translation>
    </message>
    <message>
        <source>Nothing is open.</source>
        <translation>Nichts ist geöffnet.</translation>
    </message>
    <message>
        <source>No recording was closed.</source>
        <translation>Es wurde keine Aufzeichnung geschlossen.</translation>
    </message>
    <message>
        <source>There is one tab only.</source>
        <translation>Es gibt nur einen Tab.</translation>
    </message>
    <message>
        <source>This window stands alone.</source>
        <translation>Dieses Fenster steht für sich allein.</translation>
    </message>
    <message>
        <source>Only sessions of the library can be pinned; import this one first</source>
        <translation>Nur Sitzungen der Bibliothek lassen sich anheften; importieren Sie diese zuerst</translation>
    </message>
    <message>
        <source>Pinned: it stays in the library</source>
        <translation>Angeheftet: Sie bleibt in der Bibliothek</translation>
    </message>
    <message>
        <source>No longer pinned</source>
        <translation>Nicht mehr angeheftet</translation>
    </message>
    <message>
        <source>%1 was not written: %2</source>
        <translation>%1 wurde nicht geschrieben: %2</translation>
    </message>
    <message>
        <source>Time from the start (12.5, 1:02 or 1500ms), or frame (#20):</source>
        <translation>Zeit ab Beginn (12.5, 1:02 oder 1500ms) oder Bild (#20):</translation>
    </message>
    <message>
        <source>“%1” is neither a time nor a frame of this recording</source>
        <translation>„%1“ ist weder eine Zeit noch ein Bild dieser Aufzeichnung</translation>
    </message>
    <message>
        <source>%1
Its files, bookmarks and notes are deleted. This cannot be undone.</source>
        <translation>%1
Dateien, Lesezeichen und Notizen werden gelöscht. Das lässt sich nicht rückgängig machen.</translation>
    </message>
    <message>
        <source>Press Esc to leave full screen</source>
        <translation>Esc beendet den Vollbildmodus</translation>
    </message>
</context>
<context>
    <name>revisit::MetadataPanel</name>
    <message>
        <source>Metadata</source>
        <translation>Metadaten</translation>
    </message>
    <message>
        <source>Session</source>
        <translation>Sitzung</translation>
    </message>
    <message>
        <source>Session ID</source>
        <translation>Sitzungs-ID</translation>
    </message>
    <message>
        <source>Started</source>
        <translation>Beginn</translation>
    </message>
    <message>
        <source>Ended</source>
        <translation>Ende</translation>
    </message>
    <message>
        <source>Duration</source>
        <translation>Dauer</translation>
    </message>
    <message>
        <source>Played in</source>
        <translation>Abspieldauer</translation>
    </message>
    <message>
        <source>In background</source>
        <translation>Im Hintergrund</translation>
    </message>
    <message>
        <source>Shape</source>
        <translation>Form</translation>
    </message>
    <message>
        <source>raw, as uploaded</source>
        <translation>roh, wie hochgeladen</translation>
    </message>
    <message>
        <source>served, as read</source>
        <translation>ausgeliefert, wie gelesen</translation>
    </message>
    <message>
        <source>App</source>
        <translation>App</translation>
    </message>
    <message>
        <source>App version</source>
        <translation>App-Version</translation>
    </message>
    <message>
        <source>App ID</source>
        <translation>App-ID</translation>
    </message>
    <message>
        <source>SDK version</source>
        <translation>SDK-Version</translation>
    </message>
    <message>
        <source>Device</source>
        <translation>Gerät</translation>
    </message>
    <message>
        <source>Platform</source>
        <translation>Plattform</translation>
    </message>
    <message>
        <source>Model</source>
        <translation>Modell</translation>
    </message>
    <message>
        <source>System</source>
        <translation>System</translation>
    </message>
    <message>
        <source>Screen</source>
        <translation>Bildschirm</translation>
    </message>
    <message>
        <source>Canvas</source>
        <translation>Zeichenfläche</translation>
    </message>
    <message>
        <source>Network</source>
        <translation>Netzwerk</translation>
    </message>
    <message>
        <source>Recorded</source>
        <translation>Aufgezeichnet</translation>
    </message>
    <message>
        <source>Failures</source>
        <translation>Fehlschläge</translation>
    </message>
    <message>
        <source>Artifacts</source>
        <translation>Artefakte</translation>
    </message>
    <message>
        <source>User</source>
        <translation>Benutzer</translation>
    </message>
    <message>
        <source>User ID</source>
        <translation>Benutzer-ID</translation>
    </message>
    <message>
        <source>Anonymous name</source>
        <translation>Anonymer Name</translation>
    </message>
    <message>
        <source>Tags and attributes</source>
        <translation>Tags und Attribute</translation>
    </message>
    <message>
        <source>Device, as recorded</source>
        <translation>Gerät laut Aufzeichnung</translation>
    </message>
    <message>
        <source>Session, as received</source>
        <translation>Sitzung wie empfangen</translation>
    </message>
    <message>
        <source>Search metadata</source>
        <translation>Metadaten durchsuchen</translation>
    </message>
    <message>
        <source>Copy</source>
        <translation>Kopieren</translation>
    </message>
    <message>
        <source>Copy what is shown</source>
        <translation>Angezeigtes kopieren</translation>
    </message>
    <message>
        <source>Save…</source>
        <translation>Speichern…</translation>
    </message>
    <message>
        <source>Save all of it as JSON</source>
        <translation>Alles als JSON speichern</translation>
    </message>
    <message>
        <source>Nothing here holds “%1”.</source>
        <translation>Nichts hier enthält „%1“.</translation>
    </message>
    <message>
        <source>Save Metadata</source>
        <translation>Metadaten speichern</translation>
    </message>
    <message>
        <source>JSON (*.json)</source>
        <translation>JSON (*.json)</translation>
    </message>
    <message>
        <source>%1 of %2</source>
        <translation>%1 von %2</translation>
    </message>
    <message>
        <source>1 entry</source>
        <translation>1 Eintrag</translation>
    </message>
    <message>
        <source>%1 entries</source>
        <translation>%1 Einträge</translation>
    </message>
    <message>
        <source>%1 of %2 entries</source>
        <translation>%1 von %2 Einträgen</translation>
    </message>
    <message>
        <source>At the playhead</source>
        <translation>An der Abspielposition</translation>
    </message>
    <message>
        <source>100 less 15 for each rage tap (%1; at most 45), 8 for each dead tap (%2; at most 24), 10 for each error (%3; at most 30) and 5 for each failed request (%4; at most 20), and 1 more for each touch and scroll (%5; at most 10); never below 0 or above 100.</source>
        <translation>100, weniger 15 für jeden Rage-Tap (%1; höchstens 45), 8 für jeden Dead-Tap (%2; höchstens 24), 10 für jeden Fehler (%3; höchstens 30) und 5 für jede fehlgeschlagene Anfrage (%4; höchstens 20), dazu 1 für jede Berührung und jedes Scrollen (%5; höchstens 10); nie unter 0 oder über 100.</translation>
    </message>
    <message>
        <source>Experience score</source>
        <translation>Erlebniswert</translation>
    </message>
    <message>
        <source>%1 of 100</source>
        <translation>%1 von 100</translation>
    </message>
    <message>
        <source>There is nothing to copy</source>
        <translation>Es gibt nichts zu kopieren</translation>
    </message>
    <message>
        <source>Copied 1 entry</source>
        <translation>1 Eintrag kopiert</translation>
    </message>
    <message>
        <source>Copied %1 entries</source>
        <translation>%1 Einträge kopiert</translation>
    </message>
    <message>
        <source>There is nothing to save</source>
        <translation>Es gibt nichts zu speichern</translation>
    </message>
    <message>
        <source>Wrote %1</source>
        <translation>%1 geschrieben</translation>
    </message>
    <message>
        <source>%1 cannot be written</source>
        <translation>%1 kann nicht geschrieben werden</translation>
    </message>
    <message>
        <source>Show all entries</source>
        <translation>Alle Einträge anzeigen</translation>
    </message>
    <message>
        <source>App start took</source>
        <translation>Start der App dauerte</translation>
    </message>
    <message>
        <source>%1 ms</source>
        <translation>%1 ms</translation>
    </message>
    <message>
        <source>As the app measured it, from the launch until it could be used.</source>
        <translation>Wie die App es gemessen hat: vom Aufruf, bis sie benutzt werden konnte.</translation>
    </message>
    <message>
        <source>Keep what is told of the moment at the playhead</source>
        <translation>Angaben zum Zeitpunkt an der Abspielposition halten</translation>
    </message>
</context>
<context>
    <name>revisit::NetworkDelegate</name>
    <message>
        <source>OK</source>
        <translation>OK</translation>
    </message>
    <message>
        <source>failed</source>
        <translation>fehlgeschlagen</translation>
    </message>
    <message>
        <source>2xx</source>
        <translation>2xx</translation>
    </message>
    <message>
        <source>3xx</source>
        <translation>3xx</translation>
    </message>
    <message>
        <source>4xx</source>
        <translation>4xx</translation>
    </message>
    <message>
        <source>5xx</source>
        <translation>5xx</translation>
    </message>
    <message>
        <source>No answer</source>
        <translation>Keine Antwort</translation>
    </message>
    <message>
        <source>Outcome unknown</source>
        <translation>Ergebnis unbekannt</translation>
    </message>
    <message>
        <source>%1 to %2</source>
        <translation>%1 bis %2</translation>
    </message>
</context>
<context>
    <name>revisit::NetworkInsights</name>
    <message>
        <source>Endpoints</source>
        <translation>Endpunkte</translation>
    </message>
    <message>
        <source>Slowest and failing endpoints of the requests shown</source>
        <translation>Langsamste und fehlschlagende Endpunkte der angezeigten Requests</translation>
    </message>
    <message>
        <source>Show endpoints</source>
        <translation>Endpunkte anzeigen</translation>
    </message>
    <message>
        <source>Endpoints and what their requests add up to</source>
        <translation>Endpunkte und die Summen ihrer Requests</translation>
    </message>
    <message>
        <source>Click an endpoint to show its requests only</source>
        <translation>Klick auf einen Endpunkt zeigt nur dessen Requests</translation>
    </message>
    <message>
        <source>1 request</source>
        <translation>1 Request</translation>
    </message>
    <message>
        <source>%1 requests</source>
        <translation>%1 Requests</translation>
    </message>
    <message>
        <source>none failed</source>
        <translation>keiner fehlgeschlagen</translation>
    </message>
    <message>
        <source>%1 failed (%2 %)</source>
        <translation>%1 fehlgeschlagen (%2 %)</translation>
    </message>
    <message>
        <source>median %1</source>
        <translation>Median %1</translation>
    </message>
    <message>
        <source>p95 %1</source>
        <translation>p95 %1</translation>
    </message>
    <message>
        <source>longest %1</source>
        <translation>max. %1</translation>
    </message>
    <message>
        <source>%1 sent</source>
        <translation>%1 gesendet</translation>
    </message>
    <message>
        <source>%1 received</source>
        <translation>%1 empfangen</translation>
    </message>
</context>
<context>
    <name>revisit::NetworkModel</name>
    <message>
        <source>Time</source>
        <translation>Zeit</translation>
    </message>
    <message>
        <source>Method</source>
        <translation>Methode</translation>
    </message>
    <message>
        <source>Status</source>
        <translation>Status</translation>
    </message>
    <message>
        <source>Host</source>
        <translation>Host</translation>
    </message>
    <message>
        <source>Path</source>
        <translation>Pfad</translation>
    </message>
    <message>
        <source>Type</source>
        <translation>Typ</translation>
    </message>
    <message>
        <source>Sent</source>
        <translation>Gesendet</translation>
    </message>
    <message>
        <source>Received</source>
        <translation>Empfangen</translation>
    </message>
    <message>
        <source>Duration</source>
        <translation>Dauer</translation>
    </message>
    <message>
        <source>Waterfall</source>
        <translation>Wasserfall</translation>
    </message>
</context>
<context>
    <name>revisit::NetworkPanel</name>
    <message>
        <source>Method ▾</source>
        <translation>Methode ▾</translation>
    </message>
    <message>
        <source>Method: %1 ▾</source>
        <translation>Methode: %1 ▾</translation>
    </message>
    <message>
        <source>Host ▾</source>
        <translation>Host ▾</translation>
    </message>
    <message>
        <source>Host: %1 ▾</source>
        <translation>Host: %1 ▾</translation>
    </message>
    <message>
        <source>%1 hosts ▾</source>
        <translation>%1 Hosts ▾</translation>
    </message>
    <message>
        <source>(none)</source>
        <translation>(keine Angabe)</translation>
    </message>
    <message>
        <source>This recording holds no requests. SDKs record them where network tracking is switched on.</source>
        <translation>Diese Aufzeichnung enthält keine Requests. SDKs zeichnen sie auf, wenn das Netzwerk-Tracking eingeschaltet ist.</translation>
    </message>
    <message>
        <source>All requests are the SDK’s own. “SDK traffic” shows them.</source>
        <translation>Alle Requests stammen vom SDK selbst. „SDK-Verkehr“ zeigt sie an.</translation>
    </message>
    <message>
        <source>the choice of %1</source>
        <translation>die Auswahl %1</translation>
    </message>
    <message>
        <source>the choice of slow ones</source>
        <translation>die Auswahl „Langsam“</translation>
    </message>
    <message>
        <source>All %1 requests are hidden by %2</source>
        <translation>Alle %1 Requests sind ausgeblendet durch %2</translation>
    </message>
    <message>
        <source>1 request</source>
        <translation>1 Request</translation>
    </message>
    <message>
        <source>%1 requests</source>
        <translation>%1 Requests</translation>
    </message>
    <message>
        <source>%1 of %2 requests</source>
        <translation>%1 von %2 Requests</translation>
    </message>
    <message>
        <source>Copied 1 row</source>
        <translation>1 Zeile kopiert</translation>
    </message>
    <message>
        <source>Copied %1 rows</source>
        <translation>%1 Zeilen kopiert</translation>
    </message>
    <message>
        <source>There is no request to export</source>
        <translation>Kein Request zum Exportieren vorhanden</translation>
    </message>
    <message>
        <source>Export HTTP Archive</source>
        <translation>HTTP-Archiv exportieren</translation>
    </message>
    <message>
        <source>HTTP archives (*.har)</source>
        <translation>HTTP-Archive (*.har)</translation>
    </message>
    <message>
        <source>Wrote 1 request to %2</source>
        <translation>1 Request in %2 geschrieben</translation>
    </message>
    <message>
        <source>Wrote %1 requests to %2</source>
        <translation>%1 Requests in %2 geschrieben</translation>
    </message>
    <message>
        <source>Network</source>
        <translation>Netzwerk</translation>
    </message>
    <message>
        <source>Search requests</source>
        <translation>Requests suchen</translation>
    </message>
    <message>
        <source>List of requests</source>
        <translation>Liste der Requests</translation>
    </message>
    <message>
        <source>Show all requests</source>
        <translation>Alle Requests anzeigen</translation>
    </message>
    <message>
        <source>Slow</source>
        <translation>Langsam</translation>
    </message>
    <message>
        <source>Requests that took a second or longer</source>
        <translation>Requests, die mindestens eine Sekunde dauerten</translation>
    </message>
    <message>
        <source>SDK traffic</source>
        <translation>SDK-Verkehr</translation>
    </message>
    <message>
        <source>Show some methods only</source>
        <translation>Nur bestimmte Methoden anzeigen</translation>
    </message>
    <message>
        <source>Show some hosts only</source>
        <translation>Nur bestimmte Hosts anzeigen</translation>
    </message>
    <message>
        <source>HAR ▾</source>
        <translation>HAR ▾</translation>
    </message>
    <message>
        <source>Export an HTTP archive</source>
        <translation>HTTP-Archiv exportieren</translation>
    </message>
    <message>
        <source>Export the &amp;Selected Requests…</source>
        <translation>&amp;Ausgewählte Requests exportieren…</translation>
    </message>
    <message>
        <source>Export the Requests Sho&amp;wn…</source>
        <translation>An&amp;gezeigte Requests exportieren…</translation>
    </message>
    <message>
        <source>Export &amp;All Requests…</source>
        <translation>A&amp;lle Requests exportieren…</translation>
    </message>
    <message>
        <source>Copy &amp;URL</source>
        <translation>&amp;URL kopieren</translation>
    </message>
    <message>
        <source>Copy as &amp;cURL</source>
        <translation>Als &amp;cURL kopieren</translation>
    </message>
    <message>
        <source>Copy &amp;Rows</source>
        <translation>&amp;Zeilen kopieren</translation>
    </message>
    <message>
        <source>The only request is hidden by %2</source>
        <translation>Der einzige Request ist ausgeblendet durch %2</translation>
    </message>
    <message>
        <source>Headers and bodies</source>
        <translation>Header und Bodys</translation>
    </message>
    <message>
        <source>Search in headers and bodies too, where they were recorded</source>
        <translation>Auch in Headern und Bodys suchen, wo sie aufgezeichnet wurden</translation>
    </message>
    <message>
        <source>Show and count the recorder’s own requests everywhere</source>
        <translation>Die eigenen Anfragen des Rekorders überall zeigen und zählen</translation>
    </message>
    <message>
        <source>Columns ▾</source>
        <translation>Spalten ▾</translation>
    </message>
    <message>
        <source>Choose columns and order</source>
        <translation>Spalten und Reihenfolge auswählen</translation>
    </message>
    <message>
        <source>Choose a request first</source>
        <translation>Zuerst einen Request auswählen</translation>
    </message>
</context>
<context>
    <name>revisit::NodeDetails</name>
    <message>
        <source>Selected view</source>
        <translation>Ausgewählte View</translation>
    </message>
    <message>
        <source>Click a view here or, with %1, on the picture. %2 and %3 go to parent and first child, %4 searches.</source>
        <translation>Eine View hier anklicken oder, mit %1, auf dem Bild. %2 und %3 führen zu Eltern- und erstem Kindelement, %4 sucht.</translation>
    </message>
    <message>
        <source>The root of the tree</source>
        <translation>Die Wurzel des Baums</translation>
    </message>
    <message>
        <source>in %1</source>
        <translation>in %1</translation>
    </message>
    <message>
        <source>The whole snapshot</source>
        <translation>Der ganze Snapshot</translation>
    </message>
    <message>
        <source>No view is selected</source>
        <translation>Keine View ausgewählt</translation>
    </message>
</context>
<context>
    <name>revisit::NoteDelegate</name>
    <message>
        <source>Ctrl+%1</source>
        <translation>Strg+%1</translation>
    </message>
</context>
<context>
    <name>revisit::NoteEditor</name>
    <message>
        <source>Bookmark at %1</source>
        <translation>Lesezeichen bei %1</translation>
    </message>
    <message>
        <source>Note at %1</source>
        <translation>Notiz bei %1</translation>
    </message>
    <message>
        <source>A name, if you like</source>
        <translation>Name (optional)</translation>
    </message>
    <message>
        <source>What is there to see?</source>
        <translation>Was ist hier zu sehen?</translation>
    </message>
    <message>
        <source>Text</source>
        <translation>Text</translation>
    </message>
    <message>
        <source>Look:</source>
        <translation>Aussehen:</translation>
    </message>
    <message>
        <source>For %1</source>
        <translation>Für %1</translation>
    </message>
    <message>
        <source>For %1, on “%2”</source>
        <translation>Für %1, auf „%2“</translation>
    </message>
    <message>
        <source>This was not saved. %1</source>
        <translation>Das wurde nicht gespeichert. %1</translation>
    </message>
</context>
<context>
    <name>revisit::NoteListModel</name>
    <message>
        <source>Bookmark</source>
        <translation>Lesezeichen</translation>
    </message>
    <message>
        <source>Note</source>
        <translation>Notiz</translation>
    </message>
</context>
<context>
    <name>revisit::NotesPanel</name>
    <message>
        <source>Notes</source>
        <translation>Notizen</translation>
    </message>
    <message>
        <source>Search notes</source>
        <translation>Notizen suchen</translation>
    </message>
    <message>
        <source>Edit</source>
        <translation>Bearbeiten</translation>
    </message>
    <message>
        <source>Delete</source>
        <translation>Löschen</translation>
    </message>
    <message>
        <source>Notes and bookmarks</source>
        <translation>Notizen und Lesezeichen</translation>
    </message>
    <message>
        <source>Show all notes</source>
        <translation>Alle Notizen anzeigen</translation>
    </message>
    <message>
        <source>1 note</source>
        <translation>1 Notiz</translation>
    </message>
    <message>
        <source>%1 notes</source>
        <translation>%1 Notizen</translation>
    </message>
    <message>
        <source>%1 of %2 notes</source>
        <translation>%1 von %2 Notizen</translation>
    </message>
    <message>
        <source>No notes yet. M writes one at the playhead, or about the marked range; Ctrl+B sets a bookmark.</source>
        <translation>Noch keine Notizen. M schreibt eine an der Abspielposition oder zum markierten Bereich; Strg+B setzt ein Lesezeichen.</translation>
    </message>
    <message>
        <source>The only note is hidden by %2</source>
        <translation>Die einzige Notiz ist ausgeblendet durch %2</translation>
    </message>
    <message>
        <source>All %1 notes are hidden by %2</source>
        <translation>Alle %1 Notizen sind ausgeblendet durch %2</translation>
    </message>
    <message>
        <source>Edit the chosen mark</source>
        <translation>Ausgewählte Markierung bearbeiten</translation>
    </message>
    <message>
        <source>Delete the chosen mark</source>
        <translation>Ausgewählte Markierung löschen</translation>
    </message>
    <message>
        <source>Choose a mark first</source>
        <translation>Zuerst eine Markierung auswählen</translation>
    </message>
</context>
<context>
    <name>revisit::OpenCommands</name>
    <message>
        <source>Importing %1</source>
        <translation>%1 wird importiert</translation>
    </message>
    <message>
        <source>Imported %1</source>
        <translation>%1 importiert</translation>
    </message>
    <message>
        <source>Open Recording</source>
        <translation>Aufzeichnung öffnen</translation>
    </message>
    <message>
        <source>Open Session Folder</source>
        <translation>Sitzungsordner öffnen</translation>
    </message>
    <message>
        <source>Import into Library</source>
        <translation>In Bibliothek importieren</translation>
    </message>
    <message>
        <source>recording</source>
        <translation>aufzeichnung</translation>
    </message>
    <message>
        <source>Export Session</source>
        <translation>Sitzung exportieren</translation>
    </message>
    <message>
        <source>Session files (*.rjsession)</source>
        <translation>Sitzungsdateien (*.rjsession)</translation>
    </message>
    <message>
        <source>Exporting %1</source>
        <translation>%1 wird exportiert</translation>
    </message>
    <message>
        <source>Exported %1</source>
        <translation>%1 exportiert</translation>
    </message>
    <message>
        <source>&amp;Clear List</source>
        <translation>Liste &amp;leeren</translation>
    </message>
    <message>
        <source>Import Session Folder into Library</source>
        <translation>Sitzungsordner in Bibliothek importieren</translation>
    </message>
    <message>
        <source>Exported %1, with %2 of %3 artifacts missing</source>
        <translation>%1 exportiert; %2 von %3 Artefakten fehlen darin</translation>
    </message>
</context>
<context>
    <name>revisit::PanelDocks</name>
    <message>
        <source>Panels</source>
        <translation>Panels</translation>
    </message>
    <message>
        <source>&amp;Float</source>
        <translation>&amp;Ablösen</translation>
    </message>
    <message>
        <source>Move to the &amp;Left</source>
        <translation>Nach &amp;links verschieben</translation>
    </message>
    <message>
        <source>Move to the &amp;Right</source>
        <translation>Nach &amp;rechts verschieben</translation>
    </message>
    <message>
        <source>Move to the &amp;Bottom</source>
        <translation>Nach &amp;unten verschieben</translation>
    </message>
    <message>
        <source>&amp;Close</source>
        <translation>&amp;Schließen</translation>
    </message>
</context>
<context>
    <name>revisit::PanelStatus</name>
    <message>
        <source>Clear the range</source>
        <translation>Bereich aufheben</translation>
    </message>
    <message>
        <source>Clear filter</source>
        <translation>Filter aufheben</translation>
    </message>
    <message>
        <source>%1 – %2</source>
        <translation>%1 – %2</translation>
    </message>
    <message>
        <source>Only the marked range is shown; click to clear it</source>
        <translation>Nur der markierte Bereich wird angezeigt; Klick hebt ihn auf</translation>
    </message>
</context>
<context>
    <name>revisit::PlaybackCommands</name>
    <message>
        <source>Skip %1 Back</source>
        <translation>%1 zurück</translation>
    </message>
    <message>
        <source>Skip %1 Forward</source>
        <translation>%1 vor</translation>
    </message>
    <message>
        <source>No range is marked.</source>
        <translation>Es ist kein Bereich markiert.</translation>
    </message>
</context>
<context>
    <name>revisit::PreviewPage</name>
    <message>
        <source>Opening</source>
        <translation>Öffnen</translation>
    </message>
    <message>
        <source>First picture of %1</source>
        <translation>Erstes Bild von %1</translation>
    </message>
    <message>
        <source>Opening…</source>
        <translation>Wird geöffnet…</translation>
    </message>
    <message>
        <source>Opening: %1 of %2 files read</source>
        <translation>Wird geöffnet: %1 von %2 Dateien gelesen</translation>
    </message>
</context>
<context>
    <name>revisit::ProfileOverlay</name>
    <message>
        <source>%1 ms median, %2 ms p99, %3 ms longest</source>
        <translation>%1 ms Median, %2 ms p99, %3 ms max.</translation>
    </message>
    <message>
        <source>Timings</source>
        <translation>Zeitmessung</translation>
    </message>
    <message>
        <source>Painting: %1</source>
        <translation>Zeichnen: %1</translation>
    </message>
    <message>
        <source>Events: %1</source>
        <translation>Events: %1</translation>
    </message>
    <message>
        <source>Stalls over 50 ms: %1. Waiting for decoding: %2</source>
        <translation>Hänger über 50 ms: %1. Warten auf Dekodierung: %2</translation>
    </message>
</context>
<context>
    <name>revisit::PropertyModel</name>
    <message>
        <source>Property</source>
        <translation>Eigenschaft</translation>
    </message>
    <message>
        <source>Value</source>
        <translation>Wert</translation>
    </message>
</context>
<context>
    <name>revisit::PropertyView</name>
    <message>
        <source>Properties</source>
        <translation>Eigenschaften</translation>
    </message>
    <message>
        <source>Copy value</source>
        <translation>Wert kopieren</translation>
    </message>
    <message>
        <source>Copy name and value</source>
        <translation>Name und Wert kopieren</translation>
    </message>
</context>
<context>
    <name>revisit::QuickPick</name>
    <message>
        <source>Matches</source>
        <translation>Treffer</translation>
    </message>
    <message numerus="yes">
        <source>%n match(es)</source>
        <translation>
            <numerusform>%n Treffer</numerusform>
            <numerusform>%n Treffer</numerusform>
        </translation>
    </message>
    <message>
        <source>Nothing matches.</source>
        <translation>Keine Treffer.</translation>
    </message>
</context>
<context>
    <name>revisit::RangeStrip</name>
    <message>
        <source>Marked range</source>
        <translation>Markierter Bereich</translation>
    </message>
    <message>
        <source>Zoom</source>
        <translation>Zoomen</translation>
    </message>
    <message>
        <source>Zoom the timeline to the range</source>
        <translation>Zeitleiste auf den Bereich zoomen</translation>
    </message>
    <message>
        <source>Loop</source>
        <translation>Schleife</translation>
    </message>
    <message>
        <source>Clear</source>
        <translation>Aufheben</translation>
    </message>
    <message>
        <source>%1 – %2 · %3</source>
        <translation>%1 – %2 · %3</translation>
    </message>
    <message>
        <source>%1 on the device</source>
        <translation>%1 auf dem Gerät</translation>
    </message>
    <message>
        <source>Play the range in a loop</source>
        <translation>Bereich in Schleife abspielen</translation>
    </message>
    <message>
        <source>Clear the range</source>
        <translation>Bereich aufheben</translation>
    </message>
</context>
<context>
    <name>revisit::ReplayWorkspace</name>
    <message>
        <source>New Tab</source>
        <translation>Neuer Tab</translation>
    </message>
    <message>
        <source>Exporting needs a library.</source>
        <translation>Zum Exportieren ist eine Bibliothek nötig.</translation>
    </message>
    <message>
        <source>Open a recording first.</source>
        <translation>Zuerst eine Aufzeichnung öffnen.</translation>
    </message>
    <message>
        <source>Nothing has failed.</source>
        <translation>Nichts ist fehlgeschlagen.</translation>
    </message>
    <message>
        <source>A web recording has no pictures.</source>
        <translation>Eine Web-Aufzeichnung hat keine Bilder.</translation>
    </message>
</context>
<context>
    <name>revisit::RequestView</name>
    <message>
        <source>No body was recorded. SDKs of today count its bytes only.</source>
        <translation>Kein Body aufgezeichnet. Heutige SDKs zählen nur seine Bytes.</translation>
    </message>
    <message>
        <source>Request in full</source>
        <translation>Request vollständig</translation>
    </message>
    <message>
        <source>Overview</source>
        <translation>Überblick</translation>
    </message>
    <message>
        <source>Headers</source>
        <translation>Header</translation>
    </message>
    <message>
        <source>Request body</source>
        <translation>Request-Body</translation>
    </message>
    <message>
        <source>Response body</source>
        <translation>Response-Body</translation>
    </message>
    <message>
        <source>As recorded</source>
        <translation>Rohdaten</translation>
    </message>
    <message>
        <source>Rows as recorded</source>
        <translation>Rohdaten der Zeilen</translation>
    </message>
    <message>
        <source>Copy URL</source>
        <translation>URL kopieren</translation>
    </message>
    <message>
        <source>Copy as cURL</source>
        <translation>Als cURL kopieren</translation>
    </message>
    <message>
        <source>No headers were recorded. SDKs of today record none.</source>
        <translation>Keine Header aufgezeichnet. Heutige SDKs zeichnen keine auf.</translation>
    </message>
    <message>
        <source>Copied the address</source>
        <translation>Adresse kopiert</translation>
    </message>
    <message>
        <source>Copied as cURL</source>
        <translation>Als cURL kopiert</translation>
    </message>
    <message>
        <source>Copied as cURL. %1</source>
        <translation>Als cURL kopiert. %1</translation>
    </message>
    <message>
        <source>Copy the address</source>
        <translation>Adresse kopieren</translation>
    </message>
    <message>
        <source>Copy as a command line for curl</source>
        <translation>Als Befehlszeile für curl kopieren</translation>
    </message>
</context>
<context>
    <name>revisit::SavedFilterMenu</name>
    <message>
        <source>Filters ▾</source>
        <translation>Filter ▾</translation>
    </message>
    <message>
        <source>Saved filters</source>
        <translation>Gespeicherte Filter</translation>
    </message>
    <message>
        <source>No filter is saved yet</source>
        <translation>Noch kein Filter gespeichert</translation>
    </message>
    <message>
        <source>&amp;Save This Filter…</source>
        <translation>Diesen Filter &amp;speichern…</translation>
    </message>
    <message>
        <source>&amp;Remove</source>
        <translation>&amp;Entfernen</translation>
    </message>
    <message>
        <source>Save Filter</source>
        <translation>Filter speichern</translation>
    </message>
    <message>
        <source>Name of the filter:</source>
        <translation>Name des Filters:</translation>
    </message>
</context>
<context>
    <name>revisit::ScreenshotRun</name>
    <message>
        <source>the window did not settle in time</source>
        <translation>das Fenster kam nicht rechtzeitig zur Ruhe</translation>
    </message>
    <message>
        <source>cannot write %1</source>
        <translation>%1 kann nicht geschrieben werden</translation>
    </message>
    <message>
        <source>opening did not fail</source>
        <translation>das Öffnen ist nicht fehlgeschlagen</translation>
    </message>
    <message>
        <source>nothing is being opened any more</source>
        <translation>es wird nichts mehr geöffnet</translation>
    </message>
</context>
<context>
    <name>revisit::SeekBar</name>
    <message>
        <source>Position</source>
        <translation>Position</translation>
    </message>
    <message>
        <source>%1 of %2</source>
        <translation>%1 von %2</translation>
    </message>
</context>
<context>
    <name>revisit::SessionDelegate</name>
    <message>
        <source>crash</source>
        <translation>Absturz</translation>
    </message>
    <message>
        <source>ANR</source>
        <translation>ANR</translation>
    </message>
    <message>
        <source>error</source>
        <translation>Fehler</translation>
    </message>
    <message>
        <source>rage</source>
        <translation>Rage</translation>
    </message>
    <message>
        <source>dead</source>
        <translation>Dead</translation>
    </message>
    <message>
        <source>API</source>
        <translation>API</translation>
    </message>
    <message>
        <source>Web</source>
        <translation>Web</translation>
    </message>
    <message>
        <source>Fetch failed: %1</source>
        <translation>Abruf fehlgeschlagen: %1</translation>
    </message>
    <message>
        <source>Fetching %1 of %2</source>
        <translation>Abruf: %1 von %2</translation>
    </message>
    <message>
        <source>Fetching…</source>
        <translation>Wird abgerufen…</translation>
    </message>
    <message>
        <source>Recording or processing</source>
        <translation>Wird aufgezeichnet oder verarbeitet</translation>
    </message>
    <message>
        <source>On the local server</source>
        <translation>Auf dem lokalen Server</translation>
    </message>
    <message>
        <source>%1 frames, %2 events, %3</source>
        <translation>%1 Frames, %2 Events, %3</translation>
    </message>
    <message>
        <source>Pinned: it stays, whatever the library&apos;s budget says</source>
        <translation>Angeheftet: Sie bleibt, was auch immer das Budget der Bibliothek sagt</translation>
    </message>
    <message>
        <source>Unknown device</source>
        <translation>Unbekanntes Gerät</translation>
    </message>
</context>
<context>
    <name>revisit::SessionListModel</name>
    <message numerus="yes">
        <source>%n crash(es)</source>
        <translation>
            <numerusform>%n Absturz</numerusform>
            <numerusform>%n Abstürze</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n ANR(s)</source>
        <translation>
            <numerusform>%n ANR</numerusform>
            <numerusform>%n ANRs</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n error(s)</source>
        <translation>
            <numerusform>%n Fehler</numerusform>
            <numerusform>%n Fehler</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n rage tap(s)</source>
        <translation>
            <numerusform>%n Rage-Tap</numerusform>
            <numerusform>%n Rage-Taps</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>revisit::SessionListPanel</name>
    <message>
        <source>Number of sessions</source>
        <translation>Anzahl der Sitzungen</translation>
    </message>
    <message>
        <source>Search id, user, device, version</source>
        <translation>ID, Benutzer, Gerät, Version suchen</translation>
    </message>
    <message>
        <source>Search sessions</source>
        <translation>Sitzungen suchen</translation>
    </message>
    <message>
        <source>Sessions</source>
        <translation>Sitzungen</translation>
    </message>
    <message>
        <source>No sessions yet</source>
        <translation>Noch keine Sitzungen</translation>
    </message>
    <message>
        <source>Record with your app against the local server, or import a folder or an .rjsession file.</source>
        <translation>Mit Ihrer App gegen den lokalen Server aufzeichnen oder einen Ordner oder eine .rjsession-Datei importieren.</translation>
    </message>
    <message>
        <source>Nothing found</source>
        <translation>Nichts gefunden</translation>
    </message>
    <message>
        <source>No session matches “%1”.</source>
        <translation>Keine Sitzung passt zu „%1“.</translation>
    </message>
    <message>
        <source>&amp;Fetch</source>
        <translation>&amp;Abrufen</translation>
    </message>
    <message>
        <source>&amp;Open</source>
        <translation>&amp;Öffnen</translation>
    </message>
    <message>
        <source>&amp;Copy Session Id</source>
        <translation>Sitzungs-&amp;ID kopieren</translation>
    </message>
    <message>
        <source>&amp;Remove from Library…</source>
        <translation>Aus Bibliothek &amp;entfernen…</translation>
    </message>
    <message>
        <source>Open in a New &amp;Tab</source>
        <translation>In neuem &amp;Tab öffnen</translation>
    </message>
    <message>
        <source>&amp;Pinned</source>
        <translation>&amp;Angeheftet</translation>
    </message>
    <message>
        <source>&amp;Cancel the Fetch</source>
        <translation>Abruf ab&amp;brechen</translation>
    </message>
    <message>
        <source>Show All Sessions</source>
        <translation>Alle Sitzungen anzeigen</translation>
    </message>
    <message>
        <source>Settings…</source>
        <translation>Einstellungen …</translation>
    </message>
    <message>
        <source>The library cannot be opened</source>
        <translation>Die Bibliothek lässt sich nicht öffnen</translation>
    </message>
    <message>
        <source>%1

Files and folders can be opened all the same. For the library, mend this or choose another data folder, then start Revisit again.</source>
        <translation>%1

Dateien und Ordner lassen sich trotzdem öffnen. Für die Bibliothek bitte das beheben oder einen anderen Datenordner wählen und Revisit neu starten.</translation>
    </message>
</context>
<context>
    <name>revisit::SettingsDialog</name>
    <message>
        <source> s</source>
        <translation> s</translation>
    </message>
    <message>
        <source>As the system</source>
        <translation>Wie das System</translation>
    </message>
    <message>
        <source>Settings</source>
        <translation>Einstellungen</translation>
    </message>
    <message>
        <source>&amp;General</source>
        <translation>&amp;Allgemein</translation>
    </message>
    <message>
        <source>&amp;Playback</source>
        <translation>&amp;Wiedergabe</translation>
    </message>
    <message>
        <source>&amp;Limits</source>
        <translation>&amp;Limits</translation>
    </message>
    <message>
        <source>&amp;Keys</source>
        <translation>&amp;Tasten</translation>
    </message>
    <message>
        <source>Theme</source>
        <translation>Design</translation>
    </message>
    <message>
        <source>Light</source>
        <translation>Hell</translation>
    </message>
    <message>
        <source>Dark</source>
        <translation>Dunkel</translation>
    </message>
    <message>
        <source>&amp;Theme</source>
        <translation>&amp;Design</translation>
    </message>
    <message>
        <source>Language</source>
        <translation>Sprache</translation>
    </message>
    <message>
        <source>L&amp;anguage</source>
        <translation>Sp&amp;rache</translation>
    </message>
    <message>
        <source>Revisit speaks it from the next start on.</source>
        <translation>Gilt ab dem nächsten Start von Revisit.</translation>
    </message>
    <message>
        <source>Data folder</source>
        <translation>Datenordner</translation>
    </message>
    <message>
        <source>&amp;Open Folder</source>
        <translation>&amp;Ordner öffnen</translation>
    </message>
    <message>
        <source>&amp;Change…</source>
        <translation>Ä&amp;ndern…</translation>
    </message>
    <message>
        <source>Use the &amp;Standard Place</source>
        <translation>&amp;Standardort verwenden</translation>
    </message>
    <message>
        <source>Library and local server keep their data here. A change counts from the next start on; what is in the present folder stays there. An option or REVISIT_DATA_DIR goes before this.</source>
        <translation>Bibliothek und lokaler Server legen ihre Daten hier ab. Eine Änderung gilt ab dem nächsten Start; der Inhalt des jetzigen Ordners bleibt dort. Eine Option oder REVISIT_DATA_DIR hat Vorrang.</translation>
    </message>
    <message>
        <source>None in this run</source>
        <translation>Keiner in diesem Lauf</translation>
    </message>
    <message>
        <source>%1, from the next start on</source>
        <translation>%1, ab dem nächsten Start</translation>
    </message>
    <message>
        <source>Data Folder</source>
        <translation>Datenordner</translation>
    </message>
    <message>
        <source>Skip length</source>
        <translation>Sprungweite</translation>
    </message>
    <message>
        <source>&amp;Skip length</source>
        <translation>&amp;Sprungweite</translation>
    </message>
    <message>
        <source>How far the left and right arrow keys and their buttons go.</source>
        <translation>Wie weit die Pfeiltasten links und rechts und ihre Schaltflächen springen.</translation>
    </message>
    <message>
        <source>Skip &amp;inactivity</source>
        <translation>&amp;Inaktivität überspringen</translation>
    </message>
    <message>
        <source>Inactive after</source>
        <translation>Inaktiv nach</translation>
    </message>
    <message>
        <source>Inactive &amp;after</source>
        <translation>Inaktiv &amp;nach</translation>
    </message>
    <message>
        <source>Limits</source>
        <translation>Limits</translation>
    </message>
    <message>
        <source>What a recording may need before Revisit gives up on a part of it. They count for recordings opened from now on. Sizes are written as 64 MiB.</source>
        <translation>Was eine Aufzeichnung beanspruchen darf, bevor Revisit einen Teil davon aufgibt. Gilt für Aufzeichnungen, die ab jetzt geöffnet werden. Größen werden als 64 MiB angegeben.</translation>
    </message>
    <message>
        <source>Library budget</source>
        <translation>Budget der Bibliothek</translation>
    </message>
    <message>
        <source> GiB</source>
        <translation> GiB</translation>
    </message>
    <message>
        <source>No limit</source>
        <translation>Keine Grenze</translation>
    </message>
    <message>
        <source>Library &amp;budget</source>
        <translation>&amp;Budget der Bibliothek</translation>
    </message>
    <message>
        <source>Above it, sessions that came from a server leave the library again, those first that were not opened for longest. What is pinned, imported, bookmarked, noted, open or was opened within a day always stays.</source>
        <translation>Darüber verlassen Sitzungen, die von einem Server kamen, die Bibliothek wieder, zuerst die am längsten nicht geöffneten. Was angeheftet, importiert, mit Lesezeichen oder Notiz versehen, offen ist oder innerhalb eines Tages geöffnet wurde, bleibt immer.</translation>
    </message>
    <message>
        <source>The library takes %1.</source>
        <translation>Die Bibliothek belegt %1.</translation>
    </message>
    <message>
        <source>Issue tracker</source>
        <translation>Ticketsystem</translation>
    </message>
    <message>
        <source>This is no address of the web.</source>
        <translation>Das ist keine Webadresse.</translation>
    </message>
    <message>
        <source>The page for a new issue; {title} and {body} stand for a fault’s name and report. It opens in the browser when you ask for it.</source>
        <translation>Die Seite für ein neues Ticket; {title} und {body} stehen für Name und Bericht einer Störung. Sie öffnet sich auf Wunsch im Browser.</translation>
    </message>
    <message>
        <source>&amp;Issue tracker</source>
        <translation>&amp;Ticketsystem</translation>
    </message>
    <message>
        <source>Skip at once</source>
        <translation>Sofort überspringen</translation>
    </message>
    <message>
        <source>Play %1 times as fast</source>
        <translation>%1-mal so schnell abspielen</translation>
    </message>
    <message>
        <source>&amp;What to do</source>
        <translation>&amp;Was geschieht</translation>
    </message>
    <message>
        <source>Stretches at least that long in which nothing happens are skipped, or run by fast.</source>
        <translation>Mindestens so lange Abschnitte, in denen nichts geschieht, werden übersprungen oder laufen schnell durch.</translation>
    </message>
    <message>
        <source>“%1”: that is not possible. %2</source>
        <translation>„%1“: Das ist nicht möglich. %2</translation>
    </message>
</context>
<context>
    <name>revisit::ShortcutEditor</name>
    <message>
        <source>Search commands and keys</source>
        <translation>Befehle und Tasten suchen</translation>
    </message>
    <message>
        <source>Commands</source>
        <translation>Befehle</translation>
    </message>
    <message>
        <source>Command</source>
        <translation>Befehl</translation>
    </message>
    <message>
        <source>Keys</source>
        <translation>Tasten</translation>
    </message>
    <message>
        <source>New key for the chosen command</source>
        <translation>Neue Taste für den ausgewählten Befehl</translation>
    </message>
    <message>
        <source>&amp;Add Key</source>
        <translation>Taste &amp;hinzufügen</translation>
    </message>
    <message>
        <source>Re&amp;move Keys</source>
        <translation>Tasten &amp;entfernen</translation>
    </message>
    <message>
        <source>&amp;Reset</source>
        <translation>&amp;Zurücksetzen</translation>
    </message>
    <message>
        <source>&amp;Import…</source>
        <translation>&amp;Importieren…</translation>
    </message>
    <message>
        <source>&amp;Export…</source>
        <translation>E&amp;xportieren…</translation>
    </message>
    <message>
        <source>Reset A&amp;ll</source>
        <translation>Alle zurück&amp;setzen</translation>
    </message>
    <message>
        <source>%1 (changed)</source>
        <translation>%1 (geändert)</translation>
    </message>
    <message>
        <source>Take &amp;Over</source>
        <translation>Ü&amp;bernehmen</translation>
    </message>
    <message>
        <source>Choose a command, then press the new key.</source>
        <translation>Einen Befehl auswählen, dann die neue Taste drücken.</translation>
    </message>
    <message>
        <source>“%1” uses this key; it will lose it.</source>
        <translation>„%1“ verwendet diese Taste und wird sie verlieren.</translation>
    </message>
    <message>
        <source>Press these keys one after the other.</source>
        <translation>Diese Tasten nacheinander drücken.</translation>
    </message>
    <message>
        <source>Press the new key for “%1” in the field.</source>
        <translation>Die neue Taste für „%1“ im Feld drücken.</translation>
    </message>
    <message>
        <source>Import Keys</source>
        <translation>Tasten importieren</translation>
    </message>
    <message>
        <source>Key maps (*.json)</source>
        <translation>Tastenbelegungen (*.json)</translation>
    </message>
    <message>
        <source>Imported.</source>
        <translation>Importiert.</translation>
    </message>
    <message>
        <source>Export Keys</source>
        <translation>Tasten exportieren</translation>
    </message>
    <message>
        <source>Exported.</source>
        <translation>Exportiert.</translation>
    </message>
    <message>
        <source>Reset All Keys</source>
        <translation>Alle Tasten zurücksetzen</translation>
    </message>
    <message>
        <source>Give every command the keys that it came with? Keys of your own are lost.</source>
        <translation>Jedem Befehl die mitgelieferten Tasten geben? Eigene Tasten gehen verloren.</translation>
    </message>
    <message>
        <source>&amp;Reset All</source>
        <translation>Alle &amp;zurücksetzen</translation>
    </message>
    <message>
        <source>no key (changed)</source>
        <translation>keine Taste (geändert)</translation>
    </message>
</context>
<context>
    <name>revisit::ShortcutSheet</name>
    <message>
        <source>One frame back, forward</source>
        <translation>Einen Frame zurück, vor</translation>
    </message>
    <message>
        <source>Keyboard Shortcuts</source>
        <translation>Tastenkürzel</translation>
    </message>
    <message>
        <source>Search commands and keys</source>
        <translation>Befehle und Tasten suchen</translation>
    </message>
    <message>
        <source>Shortcuts</source>
        <translation>Tastenkürzel</translation>
    </message>
    <message>
        <source>While the timeline has the focus</source>
        <translation>Während die Zeitleiste den Fokus hat</translation>
    </message>
    <message>
        <source>Choose a track</source>
        <translation>Eine Spur auswählen</translation>
    </message>
    <message>
        <source>Go from item to item of the track</source>
        <translation>In der Spur von Eintrag zu Eintrag gehen</translation>
    </message>
    <message>
        <source>Move the track</source>
        <translation>Die Spur verschieben</translation>
    </message>
    <message>
        <source>Fold the track</source>
        <translation>Die Spur einklappen</translation>
    </message>
    <message>
        <source>Click</source>
        <translation>Klicken</translation>
    </message>
    <message>
        <source>Drag</source>
        <translation>Ziehen</translation>
    </message>
    <message>
        <source>Wheel</source>
        <translation>Mausrad</translation>
    </message>
    <message>
        <source>With the mouse on the timeline</source>
        <translation>Mit der Maus auf der Zeitleiste</translation>
    </message>
    <message>
        <source>Jump to a moment, follow the mouse</source>
        <translation>Zu einem Zeitpunkt springen, der Maus folgen</translation>
    </message>
    <message>
        <source>Mark a range</source>
        <translation>Einen Bereich markieren</translation>
    </message>
    <message>
        <source>Change the range</source>
        <translation>Den Bereich ändern</translation>
    </message>
    <message>
        <source>Drag its edge</source>
        <translation>Seinen Rand ziehen</translation>
    </message>
    <message>
        <source>Clear the range</source>
        <translation>Den Bereich aufheben</translation>
    </message>
    <message>
        <source>Measure</source>
        <translation>Messen</translation>
    </message>
    <message>
        <source>Pan</source>
        <translation>Verschieben</translation>
    </message>
    <message>
        <source>Drag with the middle button</source>
        <translation>Mit der mittleren Taste ziehen</translation>
    </message>
    <message>
        <source>Zoom</source>
        <translation>Zoomen</translation>
    </message>
    <message>
        <source>Zoom to an item</source>
        <translation>Auf einen Eintrag zoomen</translation>
    </message>
    <message>
        <source>Double click</source>
        <translation>Doppelklick</translation>
    </message>
    <message>
        <source>Show the whole session</source>
        <translation>Die ganze Sitzung zeigen</translation>
    </message>
    <message>
        <source>Middle click</source>
        <translation>Mittelklick</translation>
    </message>
    <message>
        <source>Scroll the tracks</source>
        <translation>Die Spuren rollen</translation>
    </message>
    <message>
        <source>Click on its name</source>
        <translation>Auf ihren Namen klicken</translation>
    </message>
    <message>
        <source>Drag its name</source>
        <translation>Ihren Namen ziehen</translation>
    </message>
    <message>
        <source>All that can be done at a moment</source>
        <translation>Alles, was an einem Zeitpunkt möglich ist</translation>
    </message>
    <message>
        <source>Right click, or the menu key</source>
        <translation>Rechtsklick oder die Menütaste</translation>
    </message>
    <message>
        <source>Jump to the moment of the row</source>
        <translation>Zum Zeitpunkt der Zeile springen</translation>
    </message>
    <message>
        <source>Copy the chosen rows</source>
        <translation>Ausgewählte Zeilen kopieren</translation>
    </message>
    <message>
        <source>Close the details</source>
        <translation>Details schließen</translation>
    </message>
    <message>
        <source>While “%1” has the focus</source>
        <translation>Während „%1“ den Fokus hat</translation>
    </message>
</context>
<context>
    <name>revisit::SnapshotRow</name>
    <message>
        <source>Go to the snapshot before</source>
        <translation>Zum vorigen Snapshot</translation>
    </message>
    <message>
        <source>Go to the next snapshot</source>
        <translation>Zum nächsten Snapshot</translation>
    </message>
</context>
<context>
    <name>revisit::StackModel</name>
    <message>
        <source>(anonymous)</source>
        <translation>(anonym)</translation>
    </message>
    <message>
        <source>Function</source>
        <translation>Funktion</translation>
    </message>
    <message>
        <source>Place</source>
        <translation>Ort</translation>
    </message>
</context>
<context>
    <name>revisit::StackView</name>
    <message>
        <source>App code only</source>
        <translation>Nur App-Code</translation>
    </message>
    <message>
        <source>Stack</source>
        <translation>Stack</translation>
    </message>
    <message>
        <source>Frames of the stack, innermost first</source>
        <translation>Frames des Stacks, innerster zuerst</translation>
    </message>
    <message>
        <source>Copy stack</source>
        <translation>Stack kopieren</translation>
    </message>
    <message>
        <source>Copy the stack as recorded</source>
        <translation>Stack wie aufgezeichnet kopieren</translation>
    </message>
    <message>
        <source>1 line</source>
        <translation>1 Zeile</translation>
    </message>
    <message>
        <source>%1 lines</source>
        <translation>%1 Zeilen</translation>
    </message>
    <message>
        <source>%1 lines, the first %2 are shown</source>
        <translation>%1 Zeilen, die ersten %2 werden angezeigt</translation>
    </message>
</context>
<context>
    <name>revisit::StartTimings</name>
    <message>
        <source>The first frame was painted after %1 ms, %2 ms of processor time.</source>
        <translation>Das erste Bild wurde nach %1 ms gezeichnet, mit %2 ms Prozessorzeit.</translation>
    </message>
    <message>
        <source>The window is painted after %1 ms, %2 ms of processor time.</source>
        <translation>Das Fenster wird nach %1 ms gezeichnet, mit %2 ms Prozessorzeit.</translation>
    </message>
</context>
<context>
    <name>revisit::StateModel</name>
    <message>
        <source>(no type)</source>
        <translation>(kein Typ)</translation>
    </message>
    <message>
        <source>%1 ms</source>
        <translation>%1 ms</translation>
    </message>
    <message>
        <source>Time</source>
        <translation>Zeit</translation>
    </message>
    <message>
        <source>No.</source>
        <translation>Nr.</translation>
    </message>
    <message>
        <source>Action</source>
        <translation>Action</translation>
    </message>
    <message>
        <source>Changes</source>
        <translation>Änderungen</translation>
    </message>
    <message>
        <source>Took</source>
        <translation>Dauer</translation>
    </message>
</context>
<context>
    <name>revisit::StatePanel</name>
    <message>
        <source>No store was recorded. The browser SDK records one where its Redux middleware is installed; mobile SDKs record none. Each action is then an event named “$redux_action”.</source>
        <translation>Kein Store aufgezeichnet. Das Browser-SDK zeichnet einen auf, wenn dessen Redux-Middleware installiert ist; mobile SDKs zeichnen keinen auf. Jede Action ist dann ein Event namens „$redux_action“.</translation>
    </message>
    <message>
        <source>the choice of those with changes</source>
        <translation>die Auswahl „Mit Änderungen“</translation>
    </message>
    <message>
        <source>The only action is hidden by %2</source>
        <translation>Die einzige Action ist ausgeblendet durch %2</translation>
    </message>
    <message>
        <source>All %1 actions are hidden by %2</source>
        <translation>Alle %1 Actions sind ausgeblendet durch %2</translation>
    </message>
    <message>
        <source>1 action</source>
        <translation>1 Action</translation>
    </message>
    <message>
        <source>%1 actions</source>
        <translation>%1 Actions</translation>
    </message>
    <message>
        <source>%1 of %2 actions</source>
        <translation>%1 von %2 Actions</translation>
    </message>
    <message>
        <source>Copied 1 row</source>
        <translation>1 Zeile kopiert</translation>
    </message>
    <message>
        <source>Copied %1 rows</source>
        <translation>%1 Zeilen kopiert</translation>
    </message>
    <message>
        <source>The state before or after was not recorded, so there is nothing to compare.</source>
        <translation>Der Zustand davor oder danach wurde nicht aufgezeichnet, daher gibt es nichts zu vergleichen.</translation>
    </message>
    <message>
        <source>The action changed nothing.</source>
        <translation>Die Action hat nichts geändert.</translation>
    </message>
    <message>
        <source>The first %1 changes are shown.</source>
        <translation>Die ersten %1 Änderungen werden angezeigt.</translation>
    </message>
    <message>
        <source>The SDK cut the states at 64 KiB.</source>
        <translation>Das SDK hat die Zustände bei 64 KiB abgeschnitten.</translation>
    </message>
    <message>
        <source>Not recorded.</source>
        <translation>Nicht aufgezeichnet.</translation>
    </message>
    <message>
        <source>State</source>
        <translation>Zustand</translation>
    </message>
    <message>
        <source>Search actions</source>
        <translation>Actions suchen</translation>
    </message>
    <message>
        <source>List of actions</source>
        <translation>Liste der Actions</translation>
    </message>
    <message>
        <source>Show all actions</source>
        <translation>Alle Actions anzeigen</translation>
    </message>
    <message>
        <source>With changes</source>
        <translation>Mit Änderungen</translation>
    </message>
    <message>
        <source>Hide actions that changed nothing</source>
        <translation>Actions ausblenden, die nichts geändert haben</translation>
    </message>
    <message>
        <source>Changes of the state</source>
        <translation>Änderungen des Zustands</translation>
    </message>
    <message>
        <source>Changes</source>
        <translation>Änderungen</translation>
    </message>
    <message>
        <source>Before</source>
        <translation>Vorher</translation>
    </message>
    <message>
        <source>After</source>
        <translation>Nachher</translation>
    </message>
    <message>
        <source>Action</source>
        <translation>Action</translation>
    </message>
    <message>
        <source>Copy &amp;Rows</source>
        <translation>&amp;Zeilen kopieren</translation>
    </message>
</context>
<context>
    <name>revisit::StatusArea</name>
    <message>
        <source>Local server</source>
        <translation>Lokaler Server</translation>
    </message>
    <message>
        <source>Local server off</source>
        <translation>Lokaler Server aus</translation>
    </message>
    <message>
        <source>Local server starts…</source>
        <translation>Lokaler Server startet…</translation>
    </message>
    <message>
        <source>Local server failed</source>
        <translation>Lokaler Server fehlgeschlagen</translation>
    </message>
    <message>
        <source> of another program</source>
        <translation> eines anderen Programms</translation>
    </message>
    <message>
        <source>The local server does not run</source>
        <translation>Der lokale Server läuft nicht</translation>
    </message>
    <message>
        <source>Copied %1</source>
        <translation>%1 kopiert</translation>
    </message>
    <message>
        <source>Fetching %1</source>
        <translation>%1 wird abgerufen</translation>
    </message>
    <message>
        <source>Fetch failed: %1</source>
        <translation>Abruf fehlgeschlagen: %1</translation>
    </message>
    <message numerus="yes">
        <source>%n transfer(s)</source>
        <translation>
            <numerusform>%n Übertragung</numerusform>
            <numerusform>%n Übertragungen</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n problem(s)</source>
        <translation>
            <numerusform>%n Problem</numerusform>
            <numerusform>%n Probleme</numerusform>
        </translation>
    </message>
    <message>
        <source>What is damaged or doubtful in this recording</source>
        <translation>Was in dieser Aufzeichnung beschädigt oder zweifelhaft ist</translation>
    </message>
    <message>
        <source>Local server%1. Click to copy its address.
Public key: %2</source>
        <translation>Lokaler Server%1. Klick kopiert die Adresse.
Öffentlicher Schlüssel: %2</translation>
    </message>
</context>
<context>
    <name>revisit::StructurePanel</name>
    <message>
        <source>Hierarchy</source>
        <translation>Hierarchie</translation>
    </message>
</context>
<context>
    <name>revisit::Timeline</name>
    <message>
        <source>%1 screens</source>
        <translation>%1 Screens</translation>
    </message>
    <message>
        <source>background %1</source>
        <translation>Hintergrund %1</translation>
    </message>
    <message>
        <source>%1 · %2</source>
        <translation>%1 · %2</translation>
    </message>
    <message>
        <source>1 frame</source>
        <translation>1 Frame</translation>
    </message>
    <message>
        <source>%1 frames</source>
        <translation>%1 Frames</translation>
    </message>
    <message>
        <source>%1 of %2</source>
        <translation>%1 von %2</translation>
    </message>
    <message>
        <source>Hidden by the filter</source>
        <translation>Vom Filter ausgeblendet</translation>
    </message>
</context>
<context>
    <name>revisit::TimelineMenu</name>
    <message>
        <source>Timeline</source>
        <translation>Zeitleiste</translation>
    </message>
    <message>
        <source>&amp;Seek Here (%1)</source>
        <translation>Hierher &amp;springen (%1)</translation>
    </message>
    <message>
        <source>&amp;Zoom In Here</source>
        <translation>Hier &amp;vergrößern</translation>
    </message>
    <message>
        <source>Set &amp;Range Start Here</source>
        <translation>&amp;Bereichsanfang hier setzen</translation>
    </message>
    <message>
        <source>Set Range &amp;End Here</source>
        <translation>Bereichs&amp;ende hier setzen</translation>
    </message>
    <message>
        <source>Edit &amp;Mark…</source>
        <translation>&amp;Markierung bearbeiten…</translation>
    </message>
    <message>
        <source>Re&amp;move Mark</source>
        <translation>Markierung &amp;entfernen</translation>
    </message>
    <message>
        <source>&amp;Bookmark Here</source>
        <translation>&amp;Lesezeichen hier setzen</translation>
    </message>
    <message>
        <source>Add &amp;Note Here…</source>
        <translation>&amp;Notiz hier schreiben…</translation>
    </message>
    <message>
        <source>&amp;Copy Time</source>
        <translation>Zeit &amp;kopieren</translation>
    </message>
    <message>
        <source>Un&amp;fold “%1”</source>
        <translation>„%1“ aus&amp;klappen</translation>
    </message>
    <message>
        <source>&amp;Fold “%1”</source>
        <translation>„%1“ ein&amp;klappen</translation>
    </message>
    <message>
        <source>Move Track &amp;Up</source>
        <translation>Spur nach &amp;oben</translation>
    </message>
    <message>
        <source>Move Track &amp;Down</source>
        <translation>Spur nach &amp;unten</translation>
    </message>
    <message>
        <source>&amp;Go to Mark</source>
        <translation>Zur Markierung &amp;gehen</translation>
    </message>
</context>
<context>
    <name>revisit::TimelinePanel</name>
    <message>
        <source>Zoom out (S)</source>
        <translation>Verkleinern (S)</translation>
    </message>
    <message>
        <source>Zoom in (W)</source>
        <translation>Vergrößern (W)</translation>
    </message>
    <message>
        <source>Fit</source>
        <translation>Alles</translation>
    </message>
    <message>
        <source>Show the whole session (0)</source>
        <translation>Ganze Sitzung anzeigen (0)</translation>
    </message>
    <message>
        <source>Choose the kinds of marks that are shown</source>
        <translation>Angezeigte Markierungsarten auswählen</translation>
    </message>
    <message>
        <source>A filter hides marks: choose the kinds of marks that are shown</source>
        <translation>Ein Filter blendet Markierungen aus: angezeigte Markierungsarten auswählen</translation>
    </message>
</context>
<context>
    <name>revisit::TimelineView</name>
    <message>
        <source>App in background for %1; played in %2</source>
        <translation>App %1 lang im Hintergrund; abgespielt in %2</translation>
    </message>
    <message>
        <source>1 item</source>
        <translation>1 Eintrag</translation>
    </message>
    <message>
        <source>%1 items</source>
        <translation>%1 Einträge</translation>
    </message>
    <message>
        <source>%1 failed</source>
        <translation>%1 fehlgeschlagen</translation>
    </message>
    <message>
        <source>Timeline</source>
        <translation>Zeitleiste</translation>
    </message>
    <message>
        <source>No activity for %1</source>
        <translation>%1 ohne Aktivität</translation>
    </message>
    <message>
        <source>Bookmark</source>
        <translation>Lesezeichen</translation>
    </message>
    <message>
        <source>Capture stall: %1 without a frame (usually %2)</source>
        <translation>Aufnahmeaussetzer: %1 ohne Frame (sonst %2)</translation>
    </message>
    <message>
        <source>%1 frames, the longest stood %2</source>
        <translation>%1 Frames, der längste stand %2</translation>
    </message>
    <message>
        <source>Frame stood %1</source>
        <translation>Frame stand %1</translation>
    </message>
    <message>
        <source>1 artifact</source>
        <translation>1 Artefakt</translation>
    </message>
    <message>
        <source>%1 artifacts</source>
        <translation>%1 Artefakte</translation>
    </message>
    <message>
        <source>%1, %2 of %3: %4, %5</source>
        <translation>%1, %2 von %3: %4, %5</translation>
    </message>
    <message>
        <source>%1: %2</source>
        <translation>%1: %2</translation>
    </message>
    <message>
        <source>Capture stall of %1</source>
        <translation>Aufnahmeaussetzer von %1</translation>
    </message>
    <message>
        <source>%1 long. %2. W and S zoom, A and D pan, Control with Up and Down chooses a lane, Return folds it, Control with Left and Right goes from item to item.</source>
        <translation>%1 lang. %2. W und S zoomen, A und D verschieben, Strg mit Pfeil auf und ab wählt eine Spur, die Eingabetaste klappt sie ein, Strg mit Pfeil links und rechts springt von Eintrag zu Eintrag.</translation>
    </message>
    <message>
        <source>Bookmark %1</source>
        <translation>Lesezeichen %1</translation>
    </message>
</context>
<context>
    <name>revisit::TransportBar</name>
    <message>
        <source>Player controls</source>
        <translation>Player-Steuerung</translation>
    </message>
    <message>
        <source>Position</source>
        <translation>Position</translation>
    </message>
    <message>
        <source>Length</source>
        <translation>Länge</translation>
    </message>
    <message>
        <source>Device time</source>
        <translation>Gerätezeit</translation>
    </message>
    <message>
        <source>Time on the device</source>
        <translation>Zeit auf dem Gerät</translation>
    </message>
    <message>
        <source>Playback speed  (Up, Down; Backspace for 1×)</source>
        <translation>Wiedergabegeschwindigkeit  (Pfeil auf, Pfeil ab; Rücktaste für 1×)</translation>
    </message>
    <message>
        <source>&amp;Pause</source>
        <translation>P&amp;ause</translation>
    </message>
    <message>
        <source>&amp;Play</source>
        <translation>&amp;Abspielen</translation>
    </message>
    <message>
        <source>Skip at once</source>
        <translation>Sofort überspringen</translation>
    </message>
    <message>
        <source>Play %1 times as fast</source>
        <translation>%1-mal so schnell abspielen</translation>
    </message>
    <message>
        <source>Nothing happens for %1</source>
        <translation>Ab %1 Inaktivität</translation>
    </message>
    <message>
        <source>● LIVE</source>
        <translation>● LIVE</translation>
    </message>
    <message>
        <source>The session is still being recorded. Click to stay at its end</source>
        <translation>Die Sitzung wird noch aufgezeichnet. Klick bleibt am Ende</translation>
    </message>
    <message>
        <source>Live: stay at the end</source>
        <translation>Live: am Ende bleiben</translation>
    </message>
    <message>
        <source>Time from the start</source>
        <translation>Zeit ab Beginn</translation>
    </message>
    <message>
        <source>Plays in %1 at this speed</source>
        <translation>Abspieldauer bei dieser Geschwindigkeit: %1</translation>
    </message>
    <message>
        <source>%1 min</source>
        <translation>%1 min</translation>
    </message>
    <message>
        <source>%1 s</source>
        <translation>%1 s</translation>
    </message>
    <message>
        <source>Speed: %1 times, as nothing happens</source>
        <translation>Geschwindigkeit: %1-fach, weil nichts geschieht</translation>
    </message>
    <message>
        <source>Speed: %1 times, backwards</source>
        <translation>Geschwindigkeit: %1-fach, rückwärts</translation>
    </message>
    <message>
        <source>Speed: %1 times</source>
        <translation>Geschwindigkeit: %1-fach</translation>
    </message>
</context>
<context>
    <name>revisit::TreeSearchRow</name>
    <message>
        <source>Previous match</source>
        <translation>Voriger Treffer</translation>
    </message>
    <message>
        <source>Next match</source>
        <translation>Nächster Treffer</translation>
    </message>
    <message>
        <source>no match</source>
        <translation>kein Treffer</translation>
    </message>
    <message>
        <source>%1 of %2</source>
        <translation>%1 von %2</translation>
    </message>
    <message>
        <source>1 match</source>
        <translation>1 Treffer</translation>
    </message>
    <message>
        <source>%1 matches</source>
        <translation>%1 Treffer</translation>
    </message>
</context>
<context>
    <name>revisit::WebPageModel</name>
    <message>
        <source>Window resized</source>
        <translation>Fenstergröße geändert</translation>
    </message>
    <message>
        <source>%1, %2, %3</source>
        <translation>%1, %2, %3</translation>
    </message>
    <message>
        <source>Time</source>
        <translation>Zeit</translation>
    </message>
    <message>
        <source>Page</source>
        <translation>Seite</translation>
    </message>
    <message>
        <source>Viewport</source>
        <translation>Ansicht</translation>
    </message>
</context>
<context>
    <name>revisit::WebPanel</name>
    <message>
        <source>Web page and its tools</source>
        <translation>Webseite und ihre Werkzeuge</translation>
    </message>
    <message>
        <source>The web segments cannot be read</source>
        <translation>Die Web-Segmente sind nicht lesbar</translation>
    </message>
    <message>
        <source>No web events</source>
        <translation>Keine Web-Ereignisse</translation>
    </message>
    <message>
        <source>The segments of this recording hold no event that could be read, or belong to another session. The artifacts panel has the reasons.</source>
        <translation>Die Segmente dieser Aufzeichnung enthalten kein lesbares Ereignis oder gehören zu einer anderen Sitzung. Die Gründe stehen unter Artefakte.</translation>
    </message>
    <message>
        <source>No page is open yet</source>
        <translation>Noch keine Seite geöffnet</translation>
    </message>
    <message>
        <source>Page %1 / %2</source>
        <translation>Seite %1 / %2</translation>
    </message>
    <message>
        <source>No full snapshot: no segment holds the page itself, so nothing can rebuild it. What the pointer did and the list of pages are complete.</source>
        <translation>Kein vollständiger Schnappschuss: Kein Segment enthält die Seite selbst, sie lässt sich also nicht wiederherstellen. Was der Zeiger tat und die Liste der Seiten sind vollständig.</translation>
    </message>
    <message>
        <source>The first full snapshot comes at %1: until then there is only the pointer.</source>
        <translation>Der erste vollständige Schnappschuss kommt bei %1: Bis dahin gibt es nur den Zeiger.</translation>
    </message>
    <message>
        <source>Reading the web segments…</source>
        <translation>Web-Segmente werden gelesen …</translation>
    </message>
    <message>
        <source>Address of the page</source>
        <translation>Adresse der Seite</translation>
    </message>
    <message>
        <source>Tools of the page</source>
        <translation>Werkzeuge der Seite</translation>
    </message>
    <message>
        <source>Go to the press before</source>
        <translation>Zum Klick davor</translation>
    </message>
    <message>
        <source>Go to the next press</source>
        <translation>Zum nächsten Klick</translation>
    </message>
    <message>
        <source>Outline in place of the page</source>
        <translation>Umriss statt der Seite</translation>
    </message>
    <message>
        <source>Tree of the page</source>
        <translation>Baum der Seite</translation>
    </message>
    <message>
        <source>Say why the page is not drawn</source>
        <translation>Sagen, warum die Seite nicht gezeichnet wird</translation>
    </message>
    <message>
        <source>Go There</source>
        <translation>Dorthin</translation>
    </message>
    <message>
        <source>List of pages</source>
        <translation>Liste der Seiten</translation>
    </message>
    <message>
        <source>The page itself is not drawn: this program was built without a browser engine. Pointer, pages and the page&apos;s tree are complete. To play the page, run scripts/setup --web (on Debian it installs qt6-webengine-dev) and build with -D REVISIT_WEBENGINE=ON.</source>
        <translation>Die Seite selbst wird nicht gezeichnet: Dieses Programm wurde ohne Browser-Engine gebaut. Zeiger, Seiten und der Baum der Seite sind vollständig. Um die Seite abzuspielen, scripts/setup --web ausführen (installiert unter Debian qt6-webengine-dev) und mit -D REVISIT_WEBENGINE=ON bauen.</translation>
    </message>
</context>
<context>
    <name>revisit::WebTreeDelegate</name>
    <message>
        <source>masked</source>
        <translation>maskiert</translation>
    </message>
    <message>
        <source>blocked %1</source>
        <translation>gesperrt %1</translation>
    </message>
    <message>
        <source>shadow</source>
        <translation>Shadow</translation>
    </message>
</context>
<context>
    <name>revisit::WebTreeModel</name>
    <message>
        <source>%1, masked</source>
        <translation>%1, maskiert</translation>
    </message>
</context>
<context>
    <name>revisit::WebTreePanel</name>
    <message>
        <source>Path</source>
        <translation>Pfad</translation>
    </message>
    <message>
        <source>Kind</source>
        <translation>Art</translation>
    </message>
    <message>
        <source>rrweb id</source>
        <translation>rrweb-ID</translation>
    </message>
    <message>
        <source>Blocked box</source>
        <translation>Gesperrter Bereich</translation>
    </message>
    <message>
        <source>Masked</source>
        <translation>Maskiert</translation>
    </message>
    <message>
        <source>yes: asterisks stand for what was there</source>
        <translation>ja: Sternchen stehen für den Inhalt</translation>
    </message>
    <message>
        <source>Shadow tree</source>
        <translation>Shadow-Baum</translation>
    </message>
    <message>
        <source>yes</source>
        <translation>ja</translation>
    </message>
    <message>
        <source>Text</source>
        <translation>Text</translation>
    </message>
    <message>
        <source>Attributes</source>
        <translation>Attribute</translation>
    </message>
    <message>
        <source>Page tree</source>
        <translation>Seitenbaum</translation>
    </message>
    <message>
        <source>%1 of %2</source>
        <translation>%1 von %2</translation>
    </message>
    <message>
        <source>The web segments cannot be read: %1</source>
        <translation>Die Web-Segmente sind nicht lesbar: %1</translation>
    </message>
    <message>
        <source>The page cannot be read: %1</source>
        <translation>Die Seite ist nicht lesbar: %1</translation>
    </message>
    <message>
        <source>snapshot %1 s old</source>
        <translation>Schnappschuss %1 s alt</translation>
    </message>
    <message>
        <source>1 node</source>
        <translation>1 Knoten</translation>
    </message>
    <message>
        <source>%1 nodes</source>
        <translation>%1 Knoten</translation>
    </message>
    <message>
        <source>cut off</source>
        <translation>abgeschnitten</translation>
    </message>
    <message>
        <source>Reading the web segments…</source>
        <translation>Web-Segmente werden gelesen …</translation>
    </message>
    <message>
        <source>No segment holds a full snapshot of the page, so there is no tree. Its first chunk was lost or never sent; the pointer and the list of pages are shown all the same.</source>
        <translation>Kein Segment enthält einen vollständigen Schnappschuss der Seite, daher gibt es keinen Baum. Ihr erster Teil ging verloren oder wurde nie gesendet; Zeiger und Seitenliste werden trotzdem gezeigt.</translation>
    </message>
    <message>
        <source>Reading the page…</source>
        <translation>Seite wird gelesen …</translation>
    </message>
    <message>
        <source>There is no snapshot of the page yet at %1</source>
        <translation>Bei %1 gibt es noch keinen Schnappschuss der Seite</translation>
    </message>
    <message>
        <source>Copy Selector</source>
        <translation>Selektor kopieren</translation>
    </message>
    <message>
        <source>Copy Text</source>
        <translation>Text kopieren</translation>
    </message>
    <message>
        <source>Expand All Below</source>
        <translation>Alles darunter aufklappen</translation>
    </message>
    <message>
        <source>Properties of the node</source>
        <translation>Eigenschaften des Knotens</translation>
    </message>
    <message>
        <source>Search tags, texts and attributes</source>
        <translation>Tags, Texte und Attribute suchen</translation>
    </message>
    <message>
        <source>Search the page tree</source>
        <translation>Im Seitenbaum suchen</translation>
    </message>
    <message>
        <source>Blocked</source>
        <translation>Gesperrt</translation>
    </message>
    <message>
        <source>Shadow trees</source>
        <translation>Shadow-Bäume</translation>
    </message>
    <message>
        <source>Tree of the page</source>
        <translation>Baum der Seite</translation>
    </message>
    <message>
        <source>Go to the first snapshot</source>
        <translation>Zum ersten Schnappschuss</translation>
    </message>
    <message>
        <source>No node is selected</source>
        <translation>Kein Knoten ist ausgewählt</translation>
    </message>
</context>
<context>
    <name>revisit::WebView</name>
    <message>
        <source>%1× %2</source>
        <translation>%1× %2</translation>
    </message>
    <message>
        <source>%1 → %2</source>
        <translation>%1 → %2</translation>
    </message>
    <message>
        <source>scrolled %1 px</source>
        <translation>%1 px gescrollt</translation>
    </message>
    <message>
        <source>Outline of the page with the pointer</source>
        <translation>Umriss der Seite mit dem Zeiger</translation>
    </message>
    <message>
        <source>No page is open yet.</source>
        <translation>Noch keine Seite geöffnet.</translation>
    </message>
    <message>
        <source>%1, viewport %2, scrolled %3 pixels.</source>
        <translation>%1, Ansicht %2, %3 Pixel gescrollt.</translation>
    </message>
    <message>
        <source>Pointer at %1, %2.</source>
        <translation>Zeiger bei %1, %2.</translation>
    </message>
    <message>
        <source>Pressed: %1.</source>
        <translation>Geklickt: %1.</translation>
    </message>
    <message>
        <source>Page in background</source>
        <translation>Seite im Hintergrund</translation>
    </message>
    <message>
        <source>Away for %1</source>
        <translation>%1 abwesend</translation>
    </message>
    <message>
        <source>%1: press %2 at %3, %4</source>
        <translation>%1: Klick %2 bei %3, %4</translation>
    </message>
    <message>
        <source>Go there</source>
        <translation>Dorthin springen</translation>
    </message>
    <message>
        <source>Outline of %1 with the pointer, at %2</source>
        <translation>Umriss von %1 mit dem Zeiger, bei %2</translation>
    </message>
</context>
<context>
    <name>revisit::WelcomePage</name>
    <message>
        <source>Welcome</source>
        <translation>Willkommen</translation>
    </message>
    <message>
        <source>Open a recording</source>
        <translation>Aufzeichnung öffnen</translation>
    </message>
    <message>
        <source>Drop files or folders anywhere on this window: session folders, .rjsession files, single artifacts. Sessions of the library are on the side.</source>
        <translation>Dateien oder Ordner irgendwo auf dieses Fenster ziehen: Sitzungsordner, .rjsession-Dateien, einzelne Artefakte. Die Sitzungen der Bibliothek stehen an der Seite.</translation>
    </message>
    <message>
        <source>Recent</source>
        <translation>Zuletzt geöffnet</translation>
    </message>
    <message>
        <source>Open %1</source>
        <translation>%1 öffnen</translation>
    </message>
    <message>
        <source>Record from your app</source>
        <translation>Aus Ihrer App aufzeichnen</translation>
    </message>
    <message>
        <source>Put this address and key into the configuration of your app&apos;s SDK. Its sessions are recorded by this program and appear in the list as they arrive.</source>
        <translation>Diese Adresse und diesen Schlüssel in die SDK-Konfiguration Ihrer App eintragen. Deren Sitzungen zeichnet dieses Programm auf; sie erscheinen in der Liste, sobald sie eintreffen.</translation>
    </message>
    <message>
        <source>Address</source>
        <translation>Adresse</translation>
    </message>
    <message>
        <source>Public key</source>
        <translation>Öffentlicher Schlüssel</translation>
    </message>
    <message>
        <source>Copy %1</source>
        <translation>%1 kopieren</translation>
    </message>
    <message>
        <source>The local server is starting…</source>
        <translation>Der lokale Server startet…</translation>
    </message>
    <message>
        <source>The local server does not run.</source>
        <translation>Der lokale Server läuft nicht.</translation>
    </message>
    <message>
        <source>The local server could not start: %1</source>
        <translation>Der lokale Server konnte nicht starten: %1</translation>
    </message>
</context>
<context>
    <name>revisit::WindowLayouts</name>
    <message>
        <source>Save Layout</source>
        <translation>Layout speichern</translation>
    </message>
    <message>
        <source>Name of the layout:</source>
        <translation>Name des Layouts:</translation>
    </message>
    <message>
        <source>&amp;Save Layout…</source>
        <translation>Layout &amp;speichern…</translation>
    </message>
    <message>
        <source>&amp;Delete Layout</source>
        <translation>Layout &amp;löschen</translation>
    </message>
</context>
</TS>
