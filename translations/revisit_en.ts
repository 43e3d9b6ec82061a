<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="en" sourcelanguage="en">
<context>
    <name>FrameView</name>
    <message numerus="yes">
        <source>It holds %n page change(s), which this version lists but does not draw. Timeline, events and requests are complete.</source>
        <translation>
            <numerusform>It holds %n page change, which this version lists but does not draw. Timeline, events and requests are complete.</numerusform>
            <numerusform>It holds %n page changes, which this version lists but does not draw. Timeline, events and requests are complete.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n picture bundle(s) could not be read. Details has the reasons.</source>
        <translation>
            <numerusform>%n picture bundle could not be read. Details has the reasons.</numerusform>
            <numerusform>%n picture bundles could not be read. Details has the reasons.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>NodeProperties</name>
    <message numerus="yes">
        <source>and %n more</source>
        <translation>
            <numerusform>and %n more</numerusform>
            <numerusform>and %n more</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>revisit::QuickPick</name>
    <message numerus="yes">
        <source>%n match(es)</source>
        <translation>
            <numerusform>%n match</numerusform>
            <numerusform>%n matches</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>revisit::SessionListModel</name>
    <message numerus="yes">
        <source>%n crash(es)</source>
        <translation>
            <numerusform>%n crash</numerusform>
            <numerusform>%n crashes</numerusform>
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
            <numerusform>%n error</numerusform>
            <numerusform>%n errors</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n rage tap(s)</source>
        <translation>
            <numerusform>%n rage tap</numerusform>
            <numerusform>%n rage taps</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>revisit::StatusArea</name>
    <message numerus="yes">
        <source>%n transfer(s)</source>
        <translation>
            <numerusform>%n transfer</numerusform>
            <numerusform>%n transfers</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n problem(s)</source>
        <translation>
            <numerusform>%n problem</numerusform>
            <numerusform>%n problems</numerusform>
        </translation>
    </message>
</context>
</TS>
