<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="en">
<context>
    <name></name>
    <message numerus="yes">
        <source>%Ln names</source>
        <translation>
            <numerusform>%Ln name</numerusform>
            <numerusform>%Ln names</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>and %Ln more</source>
        <translation>
            <numerusform>and %Ln more</numerusform>
            <numerusform>and %Ln more</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln semitones higher</source>
        <translation>
            <numerusform>%Ln semitone higher</numerusform>
            <numerusform>%Ln semitones higher</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln semitones lower</source>
        <translation>
            <numerusform>%Ln semitone lower</numerusform>
            <numerusform>%Ln semitones lower</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln sources</source>
        <translation>
            <numerusform>%Ln source</numerusform>
            <numerusform>%Ln sources</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln sources are excluded by hand.</source>
        <translation>
            <numerusform>%Ln source is excluded by hand.</numerusform>
            <numerusform>%Ln sources are excluded by hand.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>the removal of %Ln entries</source>
        <translation>
            <numerusform>the removal of %Ln entry</numerusform>
            <numerusform>the removal of %Ln entries</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>AnalysesModel</name>
    <message numerus="yes">
        <source>%Ln sources</source>
        <translation>
            <numerusform>%Ln source</numerusform>
            <numerusform>%Ln sources</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln excluded</source>
        <translation>
            <numerusform>%Ln excluded</numerusform>
            <numerusform>%Ln excluded</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>AnalysisList</name>
    <message numerus="yes">
        <source>Remove %Ln from the list …</source>
        <translation>
            <numerusform>Remove %Ln from the list …</numerusform>
            <numerusform>Remove %Ln from the list …</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>AuditPage</name>
    <message numerus="yes">
        <source>%Ln training tracks</source>
        <translation>
            <numerusform>%Ln training track</numerusform>
            <numerusform>%Ln training tracks</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln embeddings</source>
        <translation>
            <numerusform>%Ln embedding</numerusform>
            <numerusform>%Ln embeddings</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln segments</source>
        <translation>
            <numerusform>%Ln segment</numerusform>
            <numerusform>%Ln segments</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>CatalogModel</name>
    <message numerus="yes">
        <source>%Ln files</source>
        <translation>
            <numerusform>%Ln file</numerusform>
            <numerusform>%Ln files</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>CatalogPage</name>
    <message numerus="yes">
        <source>%Ln files were refused.</source>
        <translation>
            <numerusform>%Ln file was refused.</numerusform>
            <numerusform>%Ln files were refused.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Removing %Ln tracks</source>
        <translation>
            <numerusform>Removing %Ln track</numerusform>
            <numerusform>Removing %Ln tracks</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>Commands</name>
    <message numerus="yes">
        <source>%Ln tracks were not finished when Descant closed.</source>
        <translation>
            <numerusform>%Ln track was not finished when Descant closed.</numerusform>
            <numerusform>%Ln tracks were not finished when Descant closed.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Remove %Ln entries from the list?</source>
        <translation>
            <numerusform>Remove %Ln entry from the list?</numerusform>
            <numerusform>Remove %Ln entries from the list?</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>DeclaredLabel</name>
    <message numerus="yes">
        <source> (and %Ln more)</source>
        <translation>
            <numerusform> (and %Ln more)</numerusform>
            <numerusform> (and %Ln more)</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>Excluded</name>
    <message numerus="yes">
        <source>and %Ln more</source>
        <translation>
            <numerusform>and %Ln more</numerusform>
            <numerusform>and %Ln more</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>Ingests</name>
    <message numerus="yes">
        <source>Adding %Ln files to {catalog}</source>
        <translation>
            <numerusform>Adding %Ln file to {catalog}</numerusform>
            <numerusform>Adding %Ln files to {catalog}</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>Intake</name>
    <message numerus="yes">
        <source>Looking for music in %Ln places</source>
        <translation>
            <numerusform>Looking for music in %Ln place</numerusform>
            <numerusform>Looking for music in %Ln places</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln tracks of this folder wait for analysis.</source>
        <translation>
            <numerusform>%Ln track of this folder waits for analysis.</numerusform>
            <numerusform>%Ln tracks of this folder wait for analysis.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln tracks wait: there is no catalog to compare them with yet.</source>
        <translation>
            <numerusform>%Ln track waits: there is no catalog to compare it with yet.</numerusform>
            <numerusform>%Ln tracks wait: there is no catalog to compare them with yet.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln tracks wait for analysis.</source>
        <translation>
            <numerusform>%Ln track waits for analysis.</numerusform>
            <numerusform>%Ln tracks wait for analysis.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln files were refused.</source>
        <translation>
            <numerusform>%Ln file was refused.</numerusform>
            <numerusform>%Ln files were refused.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>Jobs</name>
    <message numerus="yes">
        <source>%Ln jobs</source>
        <translation>
            <numerusform>%Ln job</numerusform>
            <numerusform>%Ln jobs</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>Landing</name>
    <message numerus="yes">
        <source>Adding %Ln files to {catalog}</source>
        <translation>
            <numerusform>Adding %Ln file to {catalog}</numerusform>
            <numerusform>Adding %Ln files to {catalog}</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln files for {catalog}</source>
        <translation>
            <numerusform>%Ln file for {catalog}</numerusform>
            <numerusform>%Ln files for {catalog}</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Adding %Ln files to {catalog} was cancelled</source>
        <translation>
            <numerusform>Adding %Ln file to {catalog} was cancelled</numerusform>
            <numerusform>Adding %Ln files to {catalog} was cancelled</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Adding %Ln files to {catalog} was cut short</source>
        <translation>
            <numerusform>Adding %Ln file to {catalog} was cut short</numerusform>
            <numerusform>Adding %Ln files to {catalog} was cut short</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>Leaving</name>
    <message numerus="yes">
        <source>%Ln jobs are not finished. Close Descant?</source>
        <translation>
            <numerusform>%Ln job is not finished. Close Descant?</numerusform>
            <numerusform>%Ln jobs are not finished. Close Descant?</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>and %Ln more</source>
        <translation>
            <numerusform>and %Ln more</numerusform>
            <numerusform>and %Ln more</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>Notices</name>
    <message numerus="yes">
        <source>and %Ln more</source>
        <translation>
            <numerusform>and %Ln more</numerusform>
            <numerusform>and %Ln more</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>RecordCard</name>
    <message numerus="yes">
        <source>and %Ln more</source>
        <translation>
            <numerusform>and %Ln more</numerusform>
            <numerusform>and %Ln more</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>RightsPage</name>
    <message numerus="yes">
        <source>%Ln listed</source>
        <translation>
            <numerusform>%Ln listed</numerusform>
            <numerusform>%Ln listed</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln decisions</source>
        <translation>
            <numerusform>%Ln decision</numerusform>
            <numerusform>%Ln decisions</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>RoyaltyResults</name>
    <message numerus="yes">
        <source> and %Ln more</source>
        <translation>
            <numerusform> and %Ln more</numerusform>
            <numerusform> and %Ln more</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln payees</source>
        <translation>
            <numerusform>%Ln payee</numerusform>
            <numerusform>%Ln payees</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln in all</source>
        <translation>
            <numerusform>%Ln in all</numerusform>
            <numerusform>%Ln in all</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>SharesPanel</name>
    <message numerus="yes">
        <source>Compared with %Ln tracks of {catalog}.</source>
        <translation>
            <numerusform>Compared with %Ln track of {catalog}.</numerusform>
            <numerusform>Compared with %Ln tracks of {catalog}.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Compared with %Ln tracks.</source>
        <translation>
            <numerusform>Compared with %Ln track.</numerusform>
            <numerusform>Compared with %Ln tracks.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>SocietyPanel</name>
    <message numerus="yes">
        <source>%Ln reports of other days were left out.</source>
        <translation>
            <numerusform>%Ln report of other days was left out.</numerusform>
            <numerusform>%Ln reports of other days were left out.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln files or lines are no report and were left out.</source>
        <translation>
            <numerusform>%Ln file or line is no report and was left out.</numerusform>
            <numerusform>%Ln files or lines are no report and were left out.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>SourceCard</name>
    <message numerus="yes">
        <source>and %Ln more names</source>
        <translation>
            <numerusform>and %Ln more name</numerusform>
            <numerusform>and %Ln more names</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>SplitPanel</name>
    <message numerus="yes">
        <source>%Ln recipients, {sum} parts per million</source>
        <translation>
            <numerusform>%Ln recipient, {sum} parts per million</numerusform>
            <numerusform>%Ln recipients, {sum} parts per million</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>_Panel</name>
    <message numerus="yes">
        <source>and %Ln more</source>
        <translation>
            <numerusform>and %Ln more</numerusform>
            <numerusform>and %Ln more</numerusform>
        </translation>
    </message>
</context>
</TS>
