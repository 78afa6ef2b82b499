<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="de">
<context>
    <name></name>
    <message>
        <source>&amp;File</source>
        <translation>&amp;Datei</translation>
    </message>
    <message>
        <source>&amp;Analyse files …</source>
        <translation>Dateien &amp;analysieren …</translation>
    </message>
    <message>
        <source>Analyse a f&amp;older …</source>
        <translation>&amp;Ordner analysieren …</translation>
    </message>
    <message>
        <source>Open a &amp;report …</source>
        <translation>Be&amp;richt öffnen …</translation>
    </message>
    <message>
        <source>Recent files</source>
        <translation>Zuletzt verwendet</translation>
    </message>
    <message>
        <source>Make &amp;certificate</source>
        <translation>&amp;Zertifikat erstellen</translation>
    </message>
    <message>
        <source>&amp;Export the report …</source>
        <translation>Bericht &amp;exportieren …</translation>
    </message>
    <message>
        <source>Save the &amp;picture …</source>
        <translation>&amp;Bild speichern …</translation>
    </message>
    <message>
        <source>Export a page with e&amp;xcerpts to hear …</source>
        <translation>Seite mit &amp;Hörbeispielen exportieren …</translation>
    </message>
    <message>
        <source>&amp;Draft a letter</source>
        <translation>Schreiben ent&amp;werfen</translation>
    </message>
    <message>
        <source>Open a cata&amp;log …</source>
        <translation>Kata&amp;log öffnen …</translation>
    </message>
    <message>
        <source>I&amp;mport rights data …</source>
        <translation>Rechtedaten &amp;importieren …</translation>
    </message>
    <message>
        <source>&amp;Training sets …</source>
        <translation>&amp;Trainingsdatensätze …</translation>
    </message>
    <message>
        <source>Add music to the catalo&amp;g …</source>
        <translation>&amp;Musik zum Katalog hinzufügen …</translation>
    </message>
    <message>
        <source>Catalogs</source>
        <translation>Kataloge</translation>
    </message>
    <message>
        <source>Open a s&amp;hared catalog …</source>
        <translation>&amp;Gemeinsamen Katalog öffnen …</translation>
    </message>
    <message>
        <source>Ne&amp;w catalog …</source>
        <translation>&amp;Katalog anlegen …</translation>
    </message>
    <message>
        <source>A&amp;udit outputs of a model …</source>
        <translation>A&amp;usgaben eines Modells prüfen …</translation>
    </message>
    <message>
        <source>Open an &amp;index of a model …</source>
        <translation>I&amp;ndex eines Modells öffnen …</translation>
    </message>
    <message>
        <source>&amp;Quit</source>
        <translation>Been&amp;den</translation>
    </message>
    <message>
        <source>&amp;Edit</source>
        <translation>&amp;Bearbeiten</translation>
    </message>
    <message>
        <source>&amp;Undo</source>
        <translation>&amp;Rückgängig</translation>
    </message>
    <message>
        <source>&amp;Redo</source>
        <translation>&amp;Wiederholen</translation>
    </message>
    <message>
        <source>&amp;Copy the contributions</source>
        <translation>Beiträge &amp;kopieren</translation>
    </message>
    <message>
        <source>&amp;Search</source>
        <translation>&amp;Suchen</translation>
    </message>
    <message>
        <source>Analyse &amp;again</source>
        <translation>Erneut &amp;analysieren</translation>
    </message>
    <message>
        <source>Continue what was &amp;not finished</source>
        <translation>&amp;Nicht Beendetes fortsetzen</translation>
    </message>
    <message>
        <source>Remove from the &amp;list</source>
        <translation>Aus der &amp;Liste entfernen</translation>
    </message>
    <message>
        <source>Cancel the current &amp;job</source>
        <translation>Laufenden Auf&amp;trag abbrechen</translation>
    </message>
    <message>
        <source>&amp;Preferences …</source>
        <translation>&amp;Einstellungen …</translation>
    </message>
    <message>
        <source>&amp;View</source>
        <translation>&amp;Ansicht</translation>
    </message>
    <message>
        <source>&amp;Analyses</source>
        <translation>&amp;Analysen</translation>
    </message>
    <message>
        <source>&amp;Catalog</source>
        <translation>&amp;Katalog</translation>
    </message>
    <message>
        <source>&amp;Model audit</source>
        <translation>&amp;Modellprüfung</translation>
    </message>
    <message>
        <source>Ce&amp;rtificates</source>
        <translation>&amp;Zertifikate</translation>
    </message>
    <message>
        <source>Le&amp;tters</source>
        <translation>&amp;Schreiben</translation>
    </message>
    <message>
        <source>Ro&amp;yalties</source>
        <translation>&amp;Tantiemen</translation>
    </message>
    <message>
        <source>Ri&amp;ghts</source>
        <translation>&amp;Rechte</translation>
    </message>
    <message>
        <source>Next l&amp;eg</source>
        <translation>Nä&amp;chster Strang</translation>
    </message>
    <message>
        <source>Compare &amp;with another analysis</source>
        <translation>Mit anderer Anal&amp;yse vergleichen</translation>
    </message>
    <message>
        <source>&amp;Show all of the track</source>
        <translation>&amp;Ganzen Track zeigen</translation>
    </message>
    <message>
        <source>Zoom to the se&amp;lection</source>
        <translation>Auf die Aus&amp;wahl zoomen</translation>
    </message>
    <message>
        <source>Zoom &amp;in</source>
        <translation>&amp;Vergrößern</translation>
    </message>
    <message>
        <source>Zoom &amp;out</source>
        <translation>Verkle&amp;inern</translation>
    </message>
    <message>
        <source>&amp;Next span</source>
        <translation>&amp;Nächste Stelle</translation>
    </message>
    <message>
        <source>&amp;Previous span</source>
        <translation>V&amp;orige Stelle</translation>
    </message>
    <message>
        <source>&amp;Sound</source>
        <translation>&amp;Ton</translation>
    </message>
    <message>
        <source>&amp;Play or pause</source>
        <translation>&amp;Abspielen oder anhalten</translation>
    </message>
    <message>
        <source>&amp;Switch between this track and the source</source>
        <translation>&amp;Zwischen diesem Track und der Quelle wechseln</translation>
    </message>
    <message>
        <source>Play the selection &amp;over and over</source>
        <translation>Auswahl &amp;wiederholt abspielen</translation>
    </message>
    <message>
        <source>Play the span &amp;here</source>
        <translation>Stelle &amp;hier abspielen</translation>
    </message>
    <message>
        <source>Play the span in the sou&amp;rce</source>
        <translation>Stelle in der &amp;Quelle abspielen</translation>
    </message>
    <message>
        <source>Ou&amp;tput</source>
        <translation>Aus&amp;gabe</translation>
    </message>
    <message>
        <source>&amp;Help</source>
        <translation>&amp;Hilfe</translation>
    </message>
    <message>
        <source>&amp;Shortcuts</source>
        <translation>&amp;Tastenkürzel</translation>
    </message>
    <message>
        <source>&amp;About Descant</source>
        <translation>&amp;Über Descant</translation>
    </message>
    <message numerus="yes">
        <source>%Ln names</source>
        <translation>
            <numerusform>%Ln Name</numerusform>
            <numerusform>%Ln Namen</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>and %Ln more</source>
        <translation>
            <numerusform>und %Ln weiterer</numerusform>
            <numerusform>und %Ln weitere</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln semitones higher</source>
        <translation>
            <numerusform>%Ln Halbton höher</numerusform>
            <numerusform>%Ln Halbtöne höher</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln semitones lower</source>
        <translation>
            <numerusform>%Ln Halbton tiefer</numerusform>
            <numerusform>%Ln Halbtöne tiefer</numerusform>
        </translation>
    </message>
    <message>
        <source>It could not be measured whether this track descends from the catalog.</source>
        <translation>Ob dieser Track vom Katalog abstammt, war nicht messbar.</translation>
    </message>
    <message>
        <source>Nothing in this catalog passed the gate: no part of this track is attributed.</source>
        <translation>Nichts in diesem Katalog hat die Schwelle erreicht: kein Teil dieses Tracks ist zugeordnet.</translation>
    </message>
    <message>
        <source>By {leg} alone no part of this track is attributed.</source>
        <translation>Nach {leg} allein ist kein Teil dieses Tracks zugeordnet.</translation>
    </message>
    <message>
        <source>{share} of this track is attributed to {sources}; {rest} stays unattributed.</source>
        <translation>{share} dieses Tracks sind {sources} zugeordnet; {rest} bleiben nicht zugeordnet.</translation>
    </message>
    <message>
        <source>By {leg} alone {share} of this track is attributed to {sources}; {rest} stays unattributed.</source>
        <translation>Nach {leg} allein sind {share} dieses Tracks {sources} zugeordnet; {rest} bleiben nicht zugeordnet.</translation>
    </message>
    <message numerus="yes">
        <source>%Ln sources</source>
        <translation>
            <numerusform>%Ln Quelle</numerusform>
            <numerusform>%Ln Quellen</numerusform>
        </translation>
    </message>
    <message>
        <source>{title} is excluded by hand.</source>
        <translation>{title} ist von Hand ausgeschlossen.</translation>
    </message>
    <message numerus="yes">
        <source>%Ln sources are excluded by hand.</source>
        <translation>
            <numerusform>%Ln Quelle ist von Hand ausgeschlossen.</numerusform>
            <numerusform>%Ln Quellen sind von Hand ausgeschlossen.</numerusform>
        </translation>
    </message>
    <message>
        <source>Heard in {time} of {whole}, where it explains {part} on average, mostly by {leg}.</source>
        <translation>Zu hören in {time} von {whole}, erklärt dort im Mittel {part}, vor allem durch {leg}.</translation>
    </message>
    <message>
        <source>{time} of that is shared with {title}.</source>
        <translation>{time} davon werden mit {title} geteilt.</translation>
    </message>
</context>
<context>
    <name>AgreementCard</name>
    <message>
        <source>Beside similarity</source>
        <translation>Neben der Ähnlichkeit</translation>
    </message>
    <message>
        <source>Analyse the same file on the Analyses page, against a catalog that holds the training tracks, and both answers stand here side by side.</source>
        <translation>Analysieren Sie dieselbe Datei auf der Seite „Analysen“ gegen einen Katalog mit den Trainingstracks; dann stehen beide Antworten hier nebeneinander.</translation>
    </message>
    <message>
        <source>Similarity names none of the sources that the audit ranks.</source>
        <translation>Die Ähnlichkeit nennt keine der Quellen, die die Prüfung einordnet.</translation>
    </message>
    <message>
        <source>Both know {n} of the sources: too few to compare their order.</source>
        <translation>Beide kennen {n} der Quellen: zu wenige, um ihre Reihenfolge zu vergleichen.</translation>
    </message>
    <message>
        <source>Rank correlation {rho} over the {n} sources that both know.</source>
        <translation>Rangkorrelation {rho} über die {n} Quellen, die beide kennen.</translation>
    </message>
    <message>
        <source>Source</source>
        <translation>Quelle</translation>
    </message>
    <message>
        <source>Audit</source>
        <translation>Prüfung</translation>
    </message>
    <message>
        <source>Similarity</source>
        <translation>Ähnlichkeit</translation>
    </message>
</context>
<context>
    <name>Analyses</name>
    <message>
        <source>Opening {name}</source>
        <translation>{name} wird geöffnet</translation>
    </message>
</context>
<context>
    <name>AnalysesModel</name>
    <message>
        <source>Could not be measured</source>
        <translation>Nicht messbar</translation>
    </message>
    <message>
        <source>Nothing attributed</source>
        <translation>Nichts zugeordnet</translation>
    </message>
    <message numerus="yes">
        <source>%Ln sources</source>
        <translation>
            <numerusform>%Ln Quelle</numerusform>
            <numerusform>%Ln Quellen</numerusform>
        </translation>
    </message>
    <message>
        <source>Starting</source>
        <translation>Beginnt</translation>
    </message>
    <message>
        <source>Not a readable report</source>
        <translation>Kein lesbarer Bericht</translation>
    </message>
    <message>
        <source>Not finished last time</source>
        <translation>Letztes Mal nicht beendet</translation>
    </message>
    <message>
        <source>Cancelled</source>
        <translation>Abgebrochen</translation>
    </message>
    <message>
        <source>Waiting</source>
        <translation>Wartet</translation>
    </message>
    <message numerus="yes">
        <source>%Ln excluded</source>
        <translation>
            <numerusform>%Ln ausgeschlossen</numerusform>
            <numerusform>%Ln ausgeschlossen</numerusform>
        </translation>
    </message>
    <message>
        <source>{unit}: ranks only</source>
        <translation>{unit}: nur Ränge</translation>
    </message>
</context>
<context>
    <name>AnalysesPage</name>
    <message>
        <source>Catalog to compare with</source>
        <translation>Katalog zum Vergleichen</translation>
    </message>
    <message>
        <source>Drop a track anywhere on this window</source>
        <translation>Legen Sie einen Track irgendwo in diesem Fenster ab</translation>
    </message>
    <message>
        <source>Descant listens to it, says which recordings and works of your catalog it descends from, how much each contributed, where in the track, and how sure it is. Files and whole folders are welcome.</source>
        <translation>Descant hört ihn an und sagt, von welchen Aufnahmen und Werken Ihres Katalogs er abstammt, wie viel jede beigetragen hat, wo im Track, und wie sicher das ist. Dateien und ganze Ordner sind willkommen.</translation>
    </message>
    <message>
        <source>Choose files …</source>
        <translation>Dateien wählen …</translation>
    </message>
    <message>
        <source>Drop your music here to build your catalog</source>
        <translation>Legen Sie Ihre Musik hier ab, um Ihren Katalog aufzubauen</translation>
    </message>
    <message>
        <source>The catalog is what tracks are compared with: your recordings, whole folders of them, or a catalog&apos;s folder that is there already. Then drop a track, and Descant says which of them it descends from.</source>
        <translation>Mit dem Katalog werden Tracks verglichen: Ihre Aufnahmen, ganze Ordner davon, oder der Ordner eines vorhandenen Katalogs. Legen Sie danach einen Track ab, und Descant sagt, von welchen er abstammt.</translation>
    </message>
    <message>
        <source>Choose a folder …</source>
        <translation>Ordner wählen …</translation>
    </message>
    <message>
        <source>See the demonstration</source>
        <translation>Vorführung ansehen</translation>
    </message>
    <message>
        <source>Against {catalog} ▾</source>
        <translation>Gegen {catalog} ▾</translation>
    </message>
    <message>
        <source>New analyses are made against this catalog. Choose another one.</source>
        <translation>Neue Analysen werden gegen diesen Katalog gemacht. Wählen Sie einen anderen.</translation>
    </message>
</context>
<context>
    <name>AnalysisChoice</name>
    <message>
        <source>Analysed track</source>
        <translation>Analysierter Track</translation>
    </message>
</context>
<context>
    <name>AnalysisList</name>
    <message>
        <source>Analyses</source>
        <translation>Analysen</translation>
    </message>
    <message>
        <source>Analyse again</source>
        <translation>Erneut analysieren</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>Abbrechen</translation>
    </message>
    <message>
        <source>Remove from the list</source>
        <translation>Aus der Liste entfernen</translation>
    </message>
    <message>
        <source>Compare with</source>
        <translation>Vergleichen mit</translation>
    </message>
    <message>
        <source>Continue all that was not finished ({n})</source>
        <translation>Alles nicht Beendete fortsetzen ({n})</translation>
    </message>
</context>
<context>
    <name>AnalysisPage</name>
    <message>
        <source>Numbers for experts …</source>
        <translation>Zahlen für Kundige …</translation>
    </message>
    <message>
        <source>Analysis</source>
        <translation>Analyse</translation>
    </message>
    <message>
        <source>How strict</source>
        <translation>Wie streng</translation>
    </message>
    <message>
        <source>What the headline is made of</source>
        <translation>Woraus das Gesamtergebnis besteht</translation>
    </message>
    <message>
        <source>How much evidence of each kind counts in the shares of the headline:</source>
        <translation>Wie viel Belege jeder Art in den Anteilen des Gesamtergebnisses zählen:</translation>
    </message>
    <message>
        <source>1 wrong claim in {n} tracks</source>
        <translation>1 falsche Zuordnung auf {n} Tracks</translation>
    </message>
    <message>
        <source>Finds most. For a person who listens to all that is found.</source>
        <translation>Findet am meisten. Für eine Person, die alles Gefundene anhört.</translation>
    </message>
    <message>
        <source>For the daily work of a catalog.</source>
        <translation>Für die tägliche Arbeit mit einem Katalog.</translation>
    </message>
    <message>
        <source>Errs least. For a service that hears tens of thousands of tracks a day.</source>
        <translation>Irrt am wenigsten. Für einen Dienst, der am Tag Zehntausende Tracks hört.</translation>
    </message>
    <message>
        <source>None of the named ones.</source>
        <translation>Keine der benannten Stufen.</translation>
    </message>
    <message>
        <source>Of so many tracks that descend from nothing here, one may be given a source all the same.</source>
        <translation>Von so vielen Tracks, die von nichts hier abstammen, kann einer trotzdem eine Quelle bekommen.</translation>
    </message>
    <message>
        <source>not at all</source>
        <translation>gar nicht</translation>
    </message>
    <message>
        <source>a quarter</source>
        <translation>ein Viertel</translation>
    </message>
    <message>
        <source>half</source>
        <translation>halb</translation>
    </message>
    <message>
        <source>three quarters</source>
        <translation>drei Viertel</translation>
    </message>
    <message>
        <source>fully</source>
        <translation>voll</translation>
    </message>
</context>
<context>
    <name>AuditPage</name>
    <message>
        <source>Audited outputs</source>
        <translation>Geprüfte Ausgaben</translation>
    </message>
    <message>
        <source>Drop what the model has made</source>
        <translation>Legen Sie ab, was das Modell erzeugt hat</translation>
    </message>
    <message>
        <source>Descant asks the model&apos;s weights which training tracks each output descends from, and says how far the answer can be trusted on this model. Files and whole folders are welcome.</source>
        <translation>Descant fragt die Gewichte des Modells, von welchen Trainingstracks jede Ausgabe abstammt, und sagt, wie weit der Antwort bei diesem Modell zu trauen ist. Dateien und ganze Ordner sind willkommen.</translation>
    </message>
    <message>
        <source>Choose files …</source>
        <translation>Dateien wählen …</translation>
    </message>
    <message>
        <source>Another model …</source>
        <translation>Anderes Modell …</translation>
    </message>
    <message>
        <source>Audit files …</source>
        <translation>Dateien prüfen …</translation>
    </message>
    <message>
        <source>Export …</source>
        <translation>Exportieren …</translation>
    </message>
    <message>
        <source>Make certificate</source>
        <translation>Zertifikat erstellen</translation>
    </message>
    <message>
        <source>A lane&apos;s height is its influence on that moment beside the strongest; it is no share.</source>
        <translation>Die Höhe einer Zeile ist ihr Einfluss in diesem Moment neben dem stärksten; sie ist kein Anteil.</translation>
    </message>
    <message>
        <source>No model is open</source>
        <translation>Kein Modell ist geöffnet</translation>
    </message>
    <message>
        <source>Reports of audits can be read. To audit more, choose a model.</source>
        <translation>Prüfberichte lassen sich lesen. Um weitere Ausgaben zu prüfen, wählen Sie ein Modell.</translation>
    </message>
    <message>
        <source>validated</source>
        <translation>validiert</translation>
    </message>
    <message>
        <source>not validated: ranks only</source>
        <translation>nicht validiert: nur Ränge</translation>
    </message>
    <message>
        <source>without audio: likeness only, the weights are not asked</source>
        <translation>ohne Audio: nur Ähnlichkeit, die Gewichte werden nicht befragt</translation>
    </message>
    <message numerus="yes">
        <source>%Ln training tracks</source>
        <translation>
            <numerusform>%Ln Trainingstrack</numerusform>
            <numerusform>%Ln Trainingstracks</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln embeddings</source>
        <translation>
            <numerusform>%Ln Embedding</numerusform>
            <numerusform>%Ln Embeddings</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln segments</source>
        <translation>
            <numerusform>%Ln Segment</numerusform>
            <numerusform>%Ln Segmente</numerusform>
        </translation>
    </message>
    <message>
        <source>membership cannot be shown of such models (area {area}; chance {chance})</source>
        <translation>Zugehörigkeit lässt sich bei solchen Modellen nicht zeigen (Fläche {area}; Zufall {chance})</translation>
    </message>
    <message>
        <source>There is no answer for this output.</source>
        <translation>Zu dieser Ausgabe gibt es keine Antwort.</translation>
    </message>
    <message>
        <source>audited {when}</source>
        <translation>geprüft {when}</translation>
    </message>
    <message>
        <source>No exact copy of a listed track. Without audio or embeddings nothing else can be said.</source>
        <translation>Keine genaue Kopie eines Tracks der Liste. Ohne Audio oder Embeddings lässt sich sonst nichts sagen.</translation>
    </message>
    <message>
        <source>Nothing was ranked.</source>
        <translation>Nichts wurde eingeordnet.</translation>
    </message>
    <message>
        <source>The ranking is not shown to be better than chance: see below.</source>
        <translation>Dass die Rangfolge besser ist als Zufall, ist nicht gezeigt: siehe unten.</translation>
    </message>
    <message>
        <source>The very audio of {first}, by its hash.</source>
        <translation>Genau das Audio von {first}, nach seinem Hash.</translation>
    </message>
    <message>
        <source>{first} is most alike. By embeddings only: this says what is alike, not what the weights learnt.</source>
        <translation>{first} ist am ähnlichsten. Nur nach Embeddings: Das sagt, was ähnlich ist, nicht, was die Gewichte gelernt haben.</translation>
    </message>
    <message>
        <source>{first} ranks first. Percentages are refused: see below how far to trust the order.</source>
        <translation>{first} steht an erster Stelle. Prozente werden verweigert: siehe unten, wie weit der Reihenfolge zu trauen ist.</translation>
    </message>
    <message>
        <source>{share} of the influence is attributed; {first} ranks first.</source>
        <translation>{share} des Einflusses sind zugeordnet; {first} steht an erster Stelle.</translation>
    </message>
</context>
<context>
    <name>AuditSetup</name>
    <message>
        <source>Look inside a generative model</source>
        <translation>In ein generatives Modell hineinsehen</translation>
    </message>
    <message>
        <source>Where a model&apos;s maker hands over its weights and the list of its training tracks, Descant measures in the weights which tracks, artists and publishers an output descends from. Nothing in a model&apos;s folder is ever run, and nothing leaves this computer.</source>
        <translation>Wo der Hersteller eines Modells dessen Gewichte und die Liste der Trainingstracks herausgibt, misst Descant in den Gewichten, von welchen Tracks, Künstlern und Verlagen eine Ausgabe abstammt. Nichts aus dem Ordner eines Modells wird je ausgeführt, und nichts verlässt diesen Computer.</translation>
    </message>
    <message>
        <source>Model</source>
        <translation>Modell</translation>
    </message>
    <message>
        <source>Folder with the model&apos;s config and its safetensors</source>
        <translation>Ordner mit der Konfiguration des Modells und seinen safetensors</translation>
    </message>
    <message>
        <source>Manifest</source>
        <translation>Manifest</translation>
    </message>
    <message>
        <source>List of its training tracks, .jsonl, .csv or .jws</source>
        <translation>Liste seiner Trainingstracks, .jsonl, .csv oder .jws</translation>
    </message>
    <message>
        <source>The tracks&apos; audio is on this computer</source>
        <translation>Das Audio der Tracks liegt auf diesem Computer</translation>
    </message>
    <message>
        <source>Embeddings came instead of audio</source>
        <translation>Statt Audio kamen Embeddings</translation>
    </message>
    <message>
        <source>Only names and hashes came</source>
        <translation>Nur Namen und Hashes kamen</translation>
    </message>
    <message>
        <source>Audio</source>
        <translation>Audio</translation>
    </message>
    <message>
        <source>What came with the list</source>
        <translation>Was mit der Liste kam</translation>
    </message>
    <message>
        <source>Read the model</source>
        <translation>Modell lesen</translation>
    </message>
    <message>
        <source>Open an index …</source>
        <translation>Index öffnen …</translation>
    </message>
    <message>
        <source>A folder that “descant audit index” has made</source>
        <translation>Ein Ordner, den „descant audit index“ erstellt hat</translation>
    </message>
    <message>
        <source>Stop</source>
        <translation>Anhalten</translation>
    </message>
    <message>
        <source>Progress of reading the model</source>
        <translation>Fortschritt beim Lesen des Modells</translation>
    </message>
    <message>
        <source>Choose …</source>
        <translation>Wählen …</translation>
    </message>
    <message>
        <source>Choose the {what}</source>
        <translation>{what} wählen</translation>
    </message>
    <message>
        <source>Each training track is read once. This may take long; it can be stopped and goes on later.</source>
        <translation>Jeder Trainingstrack wird einmal gelesen. Das kann lange dauern; es lässt sich anhalten und später fortsetzen.</translation>
    </message>
    <message>
        <source>The weights cannot be asked about tracks without audio. By embeddings it can be said what outputs are like, not what the weights learnt. The file lies beside the list and is called {name}.</source>
        <translation>Nach Tracks ohne Audio lassen sich die Gewichte nicht befragen. Nach Embeddings lässt sich sagen, wem Ausgaben ähnlich sind, nicht, was die Gewichte gelernt haben. Die Datei liegt neben der Liste und heißt {name}.</translation>
    </message>
    <message>
        <source>Without audio and embeddings exact copies can be named by their hash, and nothing else.</source>
        <translation>Ohne Audio und Embeddings lassen sich genaue Kopien nach ihrem Hash nennen, sonst nichts.</translation>
    </message>
    <message>
        <source>Waiting for its turn</source>
        <translation>Wartet, bis es an der Reihe ist</translation>
    </message>
    <message>
        <source>Go on</source>
        <translation>Fortsetzen</translation>
    </message>
    <message>
        <source>Reading {name} was stopped before its end. What was finished is kept.</source>
        <translation>Das Lesen von {name} wurde vor dem Ende angehalten. Was fertig war, ist behalten.</translation>
    </message>
</context>
<context>
    <name>AuditShares</name>
    <message>
        <source>Influence by {unit}</source>
        <translation>Einfluss nach {unit}</translation>
    </message>
    <message>
        <source>About this report</source>
        <translation>Über diesen Bericht</translation>
    </message>
    <message>
        <source>No training track has a share that could be told from chance.</source>
        <translation>Kein Trainingstrack hat einen Anteil, der sich vom Zufall unterscheiden ließe.</translation>
    </message>
    <message>
        <source>Ranks, no percentages. {why}</source>
        <translation>Ränge, keine Prozente. {why}</translation>
    </message>
    <message>
        <source>Ranked: {n}. Training tracks: {tracks}.</source>
        <translation>Eingeordnet: {n}. Trainingstracks: {tracks}.</translation>
    </message>
</context>
<context>
    <name>Audits</name>
    <message>
        <source>Model {name}</source>
        <translation>Modell {name}</translation>
    </message>
    <message>
        <source>Choose a model and its manifest first.</source>
        <translation>Wählen Sie zuerst ein Modell und sein Manifest.</translation>
    </message>
    <message>
        <source>No model is open that could be asked.</source>
        <translation>Kein Modell ist geöffnet, das gefragt werden könnte.</translation>
    </message>
    <message>
        <source>{name} is a report, but not of a model audit.</source>
        <translation>{name} ist ein Bericht, aber nicht der einer Modellprüfung.</translation>
    </message>
    <message>
        <source>Open it on the Analyses page.</source>
        <translation>Öffnen Sie ihn auf der Seite „Analysen“.</translation>
    </message>
</context>
<context>
    <name>Candidates</name>
    <message>
        <source>Ranked best, not attributed</source>
        <translation>Beste Ränge, nicht zugeordnet</translation>
    </message>
    <message>
        <source>Title</source>
        <translation>Titel</translation>
    </message>
    <message>
        <source>Artist</source>
        <translation>Künstler</translation>
    </message>
    <message>
        <source>Score</source>
        <translation>Punktzahl</translation>
    </message>
    <message>
        <source>p</source>
        <translation>p</translation>
    </message>
    <message>
        <source>Ranked best so far – not final</source>
        <translation>Bisher beste Ränge – nicht endgültig</translation>
    </message>
    <message>
        <source>Which of these get a share, and where they are heard, is known when the analysis is finished.</source>
        <translation>Welche davon einen Anteil bekommen, und wo sie zu hören sind, steht fest, wenn die Analyse fertig ist.</translation>
    </message>
    <message>
        <source>How often chance alone reaches these scores could not be measured, so none gets a share.</source>
        <translation>Wie oft der Zufall allein solche Punktzahlen erreicht, war nicht messbar; deshalb bekommt keiner einen Anteil.</translation>
    </message>
    <message>
        <source>Chance alone often reaches these scores, so none of them gets a share.</source>
        <translation>Der Zufall allein erreicht solche Punktzahlen oft; deshalb bekommt keiner davon einen Anteil.</translation>
    </message>
    <message>
        <source>The gate is {gate}.</source>
        <translation>Die Schwelle ist {gate}.</translation>
    </message>
</context>
<context>
    <name>CatalogCommands</name>
    <message>
        <source>Open a catalog</source>
        <translation>Katalog öffnen</translation>
    </message>
    <message>
        <source>{name} is not a catalog.</source>
        <translation>{name} ist kein Katalog.</translation>
    </message>
    <message>
        <source>A catalog&apos;s folder holds the file {file}. To make one, drop music here.</source>
        <translation>Der Ordner eines Katalogs enthält die Datei {file}. Um einen anzulegen, legen Sie hier Musik ab.</translation>
    </message>
    <message>
        <source>Choose an empty folder for the new catalog</source>
        <translation>Leeren Ordner für den neuen Katalog wählen</translation>
    </message>
    <message>
        <source>Add a folder of music to the catalog</source>
        <translation>Einen Ordner mit Musik zum Katalog hinzufügen</translation>
    </message>
    <message>
        <source>Where is the file of {title} now?</source>
        <translation>Wo ist die Datei von {title} jetzt?</translation>
    </message>
    <message>
        <source>Rights data ({patterns});;All files (*)</source>
        <translation>Rechtedaten ({patterns});;Alle Dateien (*)</translation>
    </message>
    <message>
        <source>Import rights data</source>
        <translation>Rechtedaten importieren</translation>
    </message>
</context>
<context>
    <name>CatalogFilters</name>
    <message>
        <source>All tracks</source>
        <translation>Alle Tracks</translation>
    </message>
    <message>
        <source>Without an ISRC</source>
        <translation>Ohne ISRC</translation>
    </message>
    <message>
        <source>Without owners in the labels</source>
        <translation>Ohne Eigentümer in den Angaben</translation>
    </message>
    <message>
        <source>In several files</source>
        <translation>In mehreren Dateien</translation>
    </message>
    <message>
        <source>Whose file declares how it was made</source>
        <translation>Deren Datei erklärt, wie sie entstand</translation>
    </message>
    <message>
        <source>Which tracks are listed</source>
        <translation>Welche Tracks aufgeführt sind</translation>
    </message>
    <message>
        <source>Saved filters</source>
        <translation>Gespeicherte Filter</translation>
    </message>
    <message>
        <source>Columns</source>
        <translation>Spalten</translation>
    </message>
    <message>
        <source>None yet</source>
        <translation>Noch keine</translation>
    </message>
    <message>
        <source>Save what is listed …</source>
        <translation>Aufgeführtes als Filter speichern …</translation>
    </message>
    <message>
        <source>Remove</source>
        <translation>Entfernen</translation>
    </message>
    <message>
        <source>Save what is listed</source>
        <translation>Filter speichern</translation>
    </message>
    <message>
        <source>Name of the filter</source>
        <translation>Name des Filters</translation>
    </message>
</context>
<context>
    <name>CatalogModel</name>
    <message>
        <source>Title</source>
        <translation>Titel</translation>
    </message>
    <message>
        <source>Artist</source>
        <translation>Künstler</translation>
    </message>
    <message>
        <source>Album</source>
        <translation>Album</translation>
    </message>
    <message>
        <source>Year</source>
        <translation>Jahr</translation>
    </message>
    <message>
        <source>ISRC</source>
        <translation>ISRC</translation>
    </message>
    <message>
        <source>Length</source>
        <translation>Dauer</translation>
    </message>
    <message>
        <source>Added</source>
        <translation>Hinzugefügt</translation>
    </message>
    <message>
        <source>ISWC</source>
        <translation>ISWC</translation>
    </message>
    <message>
        <source>Owners</source>
        <translation>Eigentümer</translation>
    </message>
    <message>
        <source>File</source>
        <translation>Datei</translation>
    </message>
    <message>
        <source>Copying tracks</source>
        <translation>Tracks werden kopiert</translation>
    </message>
    <message>
        <source>{path} (other audio is there now)</source>
        <translation>{path} (dort liegt jetzt anderes Audio)</translation>
    </message>
    <message numerus="yes">
        <source>%Ln files</source>
        <translation>
            <numerusform>%Ln Datei</numerusform>
            <numerusform>%Ln Dateien</numerusform>
        </translation>
    </message>
    <message>
        <source>declared: {words}</source>
        <translation>erklärt: {words}</translation>
    </message>
</context>
<context>
    <name>CatalogPage</name>
    <message>
        <source>Catalog</source>
        <translation>Katalog</translation>
    </message>
    <message>
        <source>Add music …</source>
        <translation>Musik hinzufügen …</translation>
    </message>
    <message>
        <source>Open another …</source>
        <translation>Anderen öffnen …</translation>
    </message>
    <message>
        <source>Shared …</source>
        <translation>Gemeinsamer …</translation>
    </message>
    <message>
        <source>Open a catalog that lies in a PostgreSQL database</source>
        <translation>Einen Katalog öffnen, der in einer PostgreSQL-Datenbank liegt</translation>
    </message>
    <message>
        <source>Remove</source>
        <translation>Entfernen</translation>
    </message>
    <message>
        <source>Training sets …</source>
        <translation>Trainingsdatensätze …</translation>
    </message>
    <message>
        <source>What is it like?</source>
        <translation>Wem ähnelt er?</translation>
    </message>
    <message>
        <source>Analyse it</source>
        <translation>Analysieren</translation>
    </message>
    <message>
        <source>Edit</source>
        <translation>Bearbeiten</translation>
    </message>
    <message>
        <source>Show in its folder</source>
        <translation>In seinem Ordner zeigen</translation>
    </message>
    <message>
        <source>Find the file …</source>
        <translation>Datei suchen …</translation>
    </message>
    <message>
        <source>Remove from the catalog</source>
        <translation>Aus dem Katalog entfernen</translation>
    </message>
    <message numerus="yes">
        <source>Removing %Ln tracks</source>
        <translation>
            <numerusform>%Ln Track wird entfernt</numerusform>
            <numerusform>%Ln Tracks werden entfernt</numerusform>
        </translation>
    </message>
    <message>
        <source>No catalog yet</source>
        <translation>Noch kein Katalog</translation>
    </message>
    <message>
        <source>The catalog is what tracks are compared with. Drop your catalog&apos;s folder, or a folder of your recordings, on this page. Descant listens to each once and keeps what it heard on this computer.</source>
        <translation>Mit dem Katalog werden Tracks verglichen. Legen Sie den Ordner Ihres Katalogs oder einen Ordner mit Ihren Aufnahmen auf dieser Seite ab. Descant hört jede einmal an und behält das Gehörte auf diesem Computer.</translation>
    </message>
    <message>
        <source>Choose a folder …</source>
        <translation>Ordner wählen …</translation>
    </message>
    <message>
        <source>No track fits the search.</source>
        <translation>Kein Track passt zur Suche.</translation>
    </message>
    <message numerus="yes">
        <source>%Ln files were refused.</source>
        <translation>
            <numerusform>%Ln Datei wurde abgelehnt.</numerusform>
            <numerusform>%Ln Dateien wurden abgelehnt.</numerusform>
        </translation>
    </message>
    <message>
        <source>The details say which and why.</source>
        <translation>Die Einzelheiten sagen, welche und warum.</translation>
    </message>
    <message>
        <source>Looking up what is to be removed</source>
        <translation>Zu Entfernendes wird nachgeschlagen</translation>
    </message>
    <message>
        <source>Health …</source>
        <translation>Zustand …</translation>
    </message>
    <message>
        <source>{n} listed</source>
        <translation>{n} aufgeführt</translation>
    </message>
    <message>
        <source>{tracks} tracks, {hours} hours</source>
        <translation>{tracks} Tracks, {hours} Stunden</translation>
    </message>
</context>
<context>
    <name>CatalogTable</name>
    <message>
        <source>Tracks of the catalog</source>
        <translation>Tracks des Katalogs</translation>
    </message>
    <message>
        <source>F2 or a double click edits a label, Delete removes tracks</source>
        <translation>F2 oder ein Doppelklick bearbeitet eine Angabe, Entf entfernt Tracks</translation>
    </message>
</context>
<context>
    <name>Catalogs</name>
    <message>
        <source>The catalog {name} is not there any more.</source>
        <translation>Der Katalog {name} ist nicht mehr da.</translation>
    </message>
    <message>
        <source>It was at {path}.</source>
        <translation>Er war unter {path}.</translation>
    </message>
</context>
<context>
    <name>CertificateForm</name>
    <message>
        <source>This computer&apos;s key</source>
        <translation>Schlüssel dieses Computers</translation>
    </message>
    <message>
        <source>Sign with the key of this computer</source>
        <translation>Mit dem Schlüssel dieses Computers signieren</translation>
    </message>
    <message>
        <source>Proves that nothing was changed, and not who signed</source>
        <translation>Belegt, dass nichts verändert wurde, und nicht, wer signiert hat</translation>
    </message>
    <message>
        <source>Issuer&apos;s own key</source>
        <translation>Eigener Schlüssel</translation>
    </message>
    <message>
        <source>Sign with the issuer&apos;s own key</source>
        <translation>Mit dem eigenen Schlüssel des Ausstellers signieren</translation>
    </message>
    <message>
        <source>With a certificate chain it proves who signed, too</source>
        <translation>Mit einer Zertifikatskette belegt er auch, wer signiert hat</translation>
    </message>
    <message>
        <source>Keys (*.pem *.p12 *.pfx *.key);;All files (*)</source>
        <translation>Schlüssel (*.pem *.p12 *.pfx *.key);;Alle Dateien (*)</translation>
    </message>
    <message>
        <source>Key</source>
        <translation>Schlüssel</translation>
    </message>
    <message>
        <source>PEM or PKCS #12</source>
        <translation>PEM oder PKCS #12</translation>
    </message>
    <message>
        <source>Certificates of the key</source>
        <translation>Zertifikate des Schlüssels</translation>
    </message>
    <message>
        <source>if they are not in its file</source>
        <translation>falls sie nicht in seiner Datei stehen</translation>
    </message>
    <message>
        <source>Chains (*.pem *.crt)</source>
        <translation>Ketten (*.pem *.crt)</translation>
    </message>
    <message>
        <source>Timestamp by an authority</source>
        <translation>Zeitstempel eines Dienstes</translation>
    </message>
    <message>
        <source>nobody: not signed off</source>
        <translation>niemand: nicht freigegeben</translation>
    </message>
    <message>
        <source>the usual words</source>
        <translation>die üblichen Worte</translation>
    </message>
    <message>
        <source>Copy of the audio, with C2PA</source>
        <translation>Kopie des Audios, mit C2PA</translation>
    </message>
    <message>
        <source>A copy that names this certificate; the file itself stays as it is</source>
        <translation>Eine Kopie, die dieses Zertifikat nennt; die Datei selbst bleibt, wie sie ist</translation>
    </message>
    <message>
        <source>With paths and ranked tracks</source>
        <translation>Mit Pfaden und eingeordneten Tracks</translation>
    </message>
    <message>
        <source>The catalog&apos;s paths, and tracks that ranked without a share</source>
        <translation>Die Pfade des Katalogs, und Tracks, die ohne Anteil eingeordnet wurden</translation>
    </message>
    <message>
        <source>Make certificate</source>
        <translation>Zertifikat erstellen</translation>
    </message>
    <message>
        <source>Password of the key</source>
        <translation>Passwort des Schlüssels</translation>
    </message>
    <message>
        <source>Is not kept</source>
        <translation>Wird nicht behalten</translation>
    </message>
    <message>
        <source>Address of the timestamp authority</source>
        <translation>Adresse des Zeitstempeldienstes</translation>
    </message>
    <message>
        <source>It is sent hashes alone (RFC 3161)</source>
        <translation>Er bekommt nur Prüfsummen (RFC 3161)</translation>
    </message>
    <message>
        <source>Analysis</source>
        <translation>Analyse</translation>
    </message>
    <message>
        <source>Reviewed and signed off by</source>
        <translation>Geprüft und freigegeben von</translation>
    </message>
    <message>
        <source>A person who has reviewed it</source>
        <translation>Eine Person, die es geprüft hat</translation>
    </message>
    <message>
        <source>Statement</source>
        <translation>Erklärung</translation>
    </message>
    <message>
        <source>Signed with</source>
        <translation>Signiert mit</translation>
    </message>
    <message>
        <source>The key is locked: give its password.</source>
        <translation>Der Schlüssel ist gesperrt: geben Sie sein Passwort an.</translation>
    </message>
    <message>
        <source>A key without a certificate ({algorithm}): it proves that nothing was changed.</source>
        <translation>Ein Schlüssel ohne Zertifikat ({algorithm}): er belegt, dass nichts verändert wurde.</translation>
    </message>
    <message>
        <source>Names {name}, certified by {by}, valid until {until} ({algorithm}).</source>
        <translation>Nennt {name}, beglaubigt von {by}, gültig bis {until} ({algorithm}).</translation>
    </message>
</context>
<context>
    <name>CertificatesPage</name>
    <message>
        <source>No certificate yet</source>
        <translation>Noch kein Zertifikat</translation>
    </message>
    <message>
        <source>A certificate says what an analysis found, and is signed: whoever holds it can check offline that nothing was changed. Choose a finished analysis on the left. To check a certificate that you were given, drop its file here.</source>
        <translation>Ein Zertifikat sagt, was eine Analyse gefunden hat, und ist signiert: wer es hat, kann offline prüfen, dass nichts verändert wurde. Wählen Sie links eine fertige Analyse. Um ein Zertifikat zu prüfen, das Sie bekommen haben, legen Sie seine Datei hier ab.</translation>
    </message>
    <message>
        <source>Check a certificate …</source>
        <translation>Zertifikat prüfen …</translation>
    </message>
    <message>
        <source>Track</source>
        <translation>Track</translation>
    </message>
    <message>
        <source>Made</source>
        <translation>Erstellt</translation>
    </message>
    <message>
        <source>File</source>
        <translation>Datei</translation>
    </message>
    <message>
        <source>Certificates</source>
        <translation>Zertifikate</translation>
    </message>
    <message>
        <source>Open PDF</source>
        <translation>PDF öffnen</translation>
    </message>
    <message>
        <source>Show in folder</source>
        <translation>Im Ordner zeigen</translation>
    </message>
    <message>
        <source>Check</source>
        <translation>Prüfen</translation>
    </message>
    <message>
        <source>Make</source>
        <translation>Erstellen</translation>
    </message>
    <message>
        <source>The certificate is made and signed.</source>
        <translation>Das Zertifikat ist erstellt und signiert.</translation>
    </message>
    <message>
        <source>Analysing {name} again</source>
        <translation>{name} wird erneut analysiert</translation>
    </message>
    <message>
        <source>Save the verifier</source>
        <translation>Prüfprogramm speichern</translation>
    </message>
    <message>
        <source>Python (*.py)</source>
        <translation>Python (*.py)</translation>
    </message>
    <message>
        <source>The verifier was saved. It needs Python and one package, and not this program.</source>
        <translation>Das Prüfprogramm wurde gespeichert. Es braucht Python und ein Paket, und nicht dieses Programm.</translation>
    </message>
</context>
<context>
    <name>CheckForm</name>
    <message>
        <source>Certificate</source>
        <translation>Zertifikat</translation>
    </message>
    <message>
        <source>.jws or .pdf</source>
        <translation>.jws oder .pdf</translation>
    </message>
    <message>
        <source>Certificates (*.jws *.pdf)</source>
        <translation>Zertifikate (*.jws *.pdf)</translation>
    </message>
    <message>
        <source>Audio it is about</source>
        <translation>Audio, um das es geht</translation>
    </message>
    <message>
        <source>not compared</source>
        <translation>nicht verglichen</translation>
    </message>
    <message>
        <source>Keys (*.pem *.jwk *.json)</source>
        <translation>Schlüssel (*.pem *.jwk *.json)</translation>
    </message>
    <message>
        <source>Certificates (*.pem *.crt *.cer)</source>
        <translation>Zertifikate (*.pem *.crt *.cer)</translation>
    </message>
    <message>
        <source>Issuer&apos;s public key</source>
        <translation>Öffentlicher Schlüssel des Ausstellers</translation>
    </message>
    <message>
        <source>had by another way</source>
        <translation>auf anderem Weg erhalten</translation>
    </message>
    <message>
        <source>Root that you trust</source>
        <translation>Wurzel, der Sie vertrauen</translation>
    </message>
    <message>
        <source>of the issuer&apos;s chain</source>
        <translation>der Kette des Ausstellers</translation>
    </message>
    <message>
        <source>Root for the time</source>
        <translation>Wurzel für die Zeit</translation>
    </message>
    <message>
        <source>of the timestamp authority</source>
        <translation>des Zeitstempeldienstes</translation>
    </message>
    <message>
        <source>Check</source>
        <translation>Prüfen</translation>
    </message>
    <message>
        <source>Analyse again and compare</source>
        <translation>Erneut analysieren und vergleichen</translation>
    </message>
    <message>
        <source>With the catalog that is open; needs the audio</source>
        <translation>Mit dem geöffneten Katalog; braucht das Audio</translation>
    </message>
    <message>
        <source>Verifier for the other side …</source>
        <translation>Prüfprogramm für die Gegenseite …</translation>
    </message>
    <message>
        <source>One file of Python that checks certificates without this program</source>
        <translation>Eine Python-Datei, die Zertifikate ohne dieses Programm prüft</translation>
    </message>
    <message>
        <source>Offline. Without a key or a root that you had by another way, a certificate proves that nothing was changed, and not who signed it.</source>
        <translation>Offline. Ohne einen Schlüssel oder eine Wurzel, die Sie auf anderem Weg erhalten haben, belegt ein Zertifikat, dass nichts verändert wurde, und nicht, wer es signiert hat.</translation>
    </message>
</context>
<context>
    <name>Commands</name>
    <message>
        <source>Analyse files</source>
        <translation>Dateien analysieren</translation>
    </message>
    <message>
        <source>Analyse a folder</source>
        <translation>Ordner analysieren</translation>
    </message>
    <message>
        <source>Open a report</source>
        <translation>Bericht öffnen</translation>
    </message>
    <message>
        <source>Reports (*.json)</source>
        <translation>Berichte (*.json)</translation>
    </message>
    <message>
        <source>{name} (report)</source>
        <translation>{name} (Bericht)</translation>
    </message>
    <message>
        <source>{name} (catalog)</source>
        <translation>{name} (Katalog)</translation>
    </message>
    <message>
        <source>Certificate for {title}</source>
        <translation>Zertifikat für {title}</translation>
    </message>
    <message>
        <source>Web page (*.html);;Pages (*.pdf);;Workbook (*.xlsx);;Table of contributions (*.csv);;Data (*.json)</source>
        <translation>Webseite (*.html);;Seiten (*.pdf);;Arbeitsmappe (*.xlsx);;Tabelle der Beiträge (*.csv);;Daten (*.json)</translation>
    </message>
    <message>
        <source>Web page (*.html)</source>
        <translation>Webseite (*.html)</translation>
    </message>
    <message>
        <source>Export the report</source>
        <translation>Bericht exportieren</translation>
    </message>
    <message>
        <source>{name} names no kind of file.</source>
        <translation>{name} nennt keine Dateiart.</translation>
    </message>
    <message>
        <source>Let its name end in .html, .pdf, .xlsx, .csv or .json.</source>
        <translation>Der Name soll auf .html, .pdf, .xlsx, .csv oder .json enden.</translation>
    </message>
    <message>
        <source>Exporting {title}</source>
        <translation>{title} wird exportiert</translation>
    </message>
    <message>
        <source>Save the table</source>
        <translation>Tabelle speichern</translation>
    </message>
    <message>
        <source>Workbook (*.xlsx);;Table (*.csv)</source>
        <translation>Arbeitsmappe (*.xlsx);;Tabelle (*.csv)</translation>
    </message>
    <message>
        <source>The report was exported.</source>
        <translation>Der Bericht wurde exportiert.</translation>
    </message>
    <message>
        <source>No finished analysis is open.</source>
        <translation>Keine fertige Analyse ist geöffnet.</translation>
    </message>
    <message>
        <source>Choose one in the list first.</source>
        <translation>Wählen Sie zuerst eine in der Liste.</translation>
    </message>
    <message numerus="yes">
        <source>%Ln tracks were not finished when Descant closed.</source>
        <translation>
            <numerusform>%Ln Track war noch nicht fertig, als Descant geschlossen wurde.</numerusform>
            <numerusform>%Ln Tracks waren noch nicht fertig, als Descant geschlossen wurde.</numerusform>
        </translation>
    </message>
    <message>
        <source>They stand in the list. Shift+F5 continues all of them, F5 the one that is chosen.</source>
        <translation>Sie stehen in der Liste. Umschalt+F5 setzt alle fort, F5 den gewählten.</translation>
    </message>
    <message>
        <source>Check a certificate</source>
        <translation>Zertifikat prüfen</translation>
    </message>
    <message>
        <source>Certificates (*.jws *.pdf)</source>
        <translation>Zertifikate (*.jws *.pdf)</translation>
    </message>
    <message>
        <source>Choose a model&apos;s folder</source>
        <translation>Ordner eines Modells wählen</translation>
    </message>
    <message>
        <source>Choose the manifest</source>
        <translation>Manifest wählen</translation>
    </message>
    <message>
        <source>Manifests (*.jsonl *.csv *.jws)</source>
        <translation>Manifeste (*.jsonl *.csv *.jws)</translation>
    </message>
    <message>
        <source>Open an index of a model</source>
        <translation>Index eines Modells öffnen</translation>
    </message>
    <message>
        <source>Audit files</source>
        <translation>Dateien prüfen</translation>
    </message>
    <message>
        <source>The demonstration</source>
        <translation>Die Vorführung</translation>
    </message>
    <message>
        <source>The demonstration is being made.</source>
        <translation>Die Vorführung wird erstellt.</translation>
    </message>
    <message>
        <source>It plays twelve recordings, listens to them and analyses a track. Its report opens here.</source>
        <translation>Sie spielt zwölf Aufnahmen ein, hört sie an und analysiert einen Track. Der Bericht öffnet sich hier.</translation>
    </message>
    <message>
        <source>This is the demonstration, on recordings of invented artists.</source>
        <translation>Dies ist die Vorführung, mit Aufnahmen erfundener Künstler.</translation>
    </message>
    <message>
        <source>Begin your own catalog</source>
        <translation>Eigenen Katalog beginnen</translation>
    </message>
    <message>
        <source>About Descant</source>
        <translation>Über Descant</translation>
    </message>
    <message>
        <source>Names the works of a catalog that a track descends from, with stated uncertainty and a certificate.

Apache-2.0. Qt and PySide6 are used under the LGPL-3.</source>
        <translation>Nennt die Werke eines Katalogs, von denen ein Track abstammt, mit ausgewiesener Unsicherheit und einem Zertifikat.

Apache-2.0. Qt und PySide6 werden unter der LGPL-3 verwendet.</translation>
    </message>
</context>
<context>
    <name>Comparison</name>
    <message>
        <source>Two analyses compared</source>
        <translation>Zwei Analysen im Vergleich</translation>
    </message>
    <message>
        <source>Done</source>
        <translation>Fertig</translation>
    </message>
    <message>
        <source>Compare by {leg}</source>
        <translation>Nach {leg} vergleichen</translation>
    </message>
    <message>
        <source>Source</source>
        <translation>Quelle</translation>
    </message>
    <message>
        <source>A</source>
        <translation>A</translation>
    </message>
    <message>
        <source>B</source>
        <translation>B</translation>
    </message>
    <message>
        <source>B less A, points</source>
        <translation>B minus A, Punkte</translation>
    </message>
    <message>
        <source>What that means</source>
        <translation>Was das heißt</translation>
    </message>
    <message>
        <source>Shares of both</source>
        <translation>Anteile beider</translation>
    </message>
    <message>
        <source>Made with</source>
        <translation>Erstellt mit</translation>
    </message>
    <message>
        <source>What is not the same</source>
        <translation>Was nicht gleich ist</translation>
    </message>
    <message>
        <source>Sound, catalog, settings and program are the same.</source>
        <translation>Klang, Katalog, Einstellungen und Programm sind gleich.</translation>
    </message>
    <message>
        <source>Unattributed</source>
        <translation>Nicht zugeordnet</translation>
    </message>
    <message>
        <source>These are two tracks: shares of the one say nothing of the other.</source>
        <translation>Das sind zwei Tracks: Anteile des einen sagen nichts über den anderen.</translation>
    </message>
    <message>
        <source>excluded by hand in {where}</source>
        <translation>von Hand ausgeschlossen in {where}</translation>
    </message>
    <message>
        <source>in {where} alone</source>
        <translation>nur in {where}</translation>
    </message>
    <message>
        <source>the same</source>
        <translation>gleich</translation>
    </message>
    <message>
        <source>beyond the intervals</source>
        <translation>außerhalb der Intervalle</translation>
    </message>
    <message>
        <source>within the intervals</source>
        <translation>innerhalb der Intervalle</translation>
    </message>
</context>
<context>
    <name>ConnectDialog</name>
    <message>
        <source>Open a shared catalog</source>
        <translation>Gemeinsamen Katalog öffnen</translation>
    </message>
    <message>
        <source>Keep the password in the system&apos;s keyring</source>
        <translation>Passwort im Schlüsselbund des Systems behalten</translation>
    </message>
    <message>
        <source>Connect</source>
        <translation>Verbinden</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>Abbrechen</translation>
    </message>
    <message>
        <source>A shared catalog lies in a PostgreSQL database with pgvector, where several people work at the same time. Leave the password empty where this computer knows it already.</source>
        <translation>Ein gemeinsamer Katalog liegt in einer PostgreSQL-Datenbank mit pgvector, in der mehrere Personen zugleich arbeiten. Lassen Sie das Passwort leer, wo dieser Computer es schon kennt.</translation>
    </message>
    <message>
        <source>Address</source>
        <translation>Anschrift</translation>
    </message>
    <message>
        <source>Password</source>
        <translation>Passwort</translation>
    </message>
</context>
<context>
    <name>ContributionTable</name>
    <message>
        <source>Contributions</source>
        <translation>Beiträge</translation>
    </message>
    <message>
        <source>Copy the table</source>
        <translation>Tabelle kopieren</translation>
    </message>
    <message>
        <source>Exclude this source …</source>
        <translation>Diese Quelle ausschließen …</translation>
    </message>
</context>
<context>
    <name>ContributionsModel</name>
    <message>
        <source>#</source>
        <translation>#</translation>
    </message>
    <message>
        <source>Share</source>
        <translation>Anteil</translation>
    </message>
    <message>
        <source>Legs</source>
        <translation>Art</translation>
    </message>
    <message>
        <source>p</source>
        <translation>p</translation>
    </message>
    <message>
        <source>Rank in the headline; hue and pattern as in the timeline</source>
        <translation>Rang im Gesamtergebnis; Farbe und Muster wie in der Zeitleiste</translation>
    </message>
    <message>
        <source>Title and artist</source>
        <translation>Titel und Künstler</translation>
    </message>
    <message>
        <source>Share of this track, with the stated interval</source>
        <translation>Anteil an diesem Track, mit ausgewiesenem Intervall</translation>
    </message>
    <message>
        <source>What each leg alone would give: recording, composition, style</source>
        <translation>Was jeder Strang allein ergäbe: Aufnahme, Komposition, Stil</translation>
    </message>
    <message>
        <source>Chance of as good a match by an unrelated track</source>
        <translation>Wahrscheinlichkeit, dass ein fremder Track ebenso gut passt</translation>
    </message>
</context>
<context>
    <name>DeclaredLabel</name>
    <message numerus="yes">
        <source> (and %Ln more)</source>
        <translation>
            <numerusform> (und %Ln weitere)</numerusform>
            <numerusform> (und %Ln weitere)</numerusform>
        </translation>
    </message>
    <message>
        <source>Declared by the file itself; Descant has not examined whether it is true.</source>
        <translation>Von der Datei selbst erklärt; Descant hat nicht untersucht, ob es stimmt.</translation>
    </message>
</context>
<context>
    <name>Donut</name>
    <message>
        <source>Shares</source>
        <translation>Anteile</translation>
    </message>
    <message>
        <source>Other sources</source>
        <translation>Andere Quellen</translation>
    </message>
    <message>
        <source>Unattributed</source>
        <translation>Nicht zugeordnet</translation>
    </message>
    <message>
        <source>attributed</source>
        <translation>zugeordnet</translation>
    </message>
</context>
<context>
    <name>Evidence</name>
    <message>
        <source>This track</source>
        <translation>Dieser Track</translation>
    </message>
    <message>
        <source>The source</source>
        <translation>Die Quelle</translation>
    </message>
    <message>
        <source>Previous span</source>
        <translation>Vorige Stelle</translation>
    </message>
    <message>
        <source>Next span</source>
        <translation>Nächste Stelle</translation>
    </message>
    <message>
        <source>B over A</source>
        <translation>B über A</translation>
    </message>
    <message>
        <source>Draws the source&apos;s waveform over this track&apos;s</source>
        <translation>Zeichnet die Wellenform der Quelle über die dieses Tracks</translation>
    </message>
    <message>
        <source>Match B</source>
        <translation>B angleichen</translation>
    </message>
    <message>
        <source>Plays the source at the tempo and pitch of this track, so that both go along</source>
        <translation>Spielt die Quelle in Tempo und Tonhöhe dieses Tracks, sodass beide zusammenlaufen</translation>
    </message>
    <message>
        <source>Choose a span in the timeline to see and hear its evidence.</source>
        <translation>Wählen Sie eine Stelle in der Zeitleiste, um ihren Beleg zu sehen und zu hören.</translation>
    </message>
    <message>
        <source>Evidence</source>
        <translation>Beleg</translation>
    </message>
    <message>
        <source>Comparing …</source>
        <translation>Wird verglichen …</translation>
    </message>
    <message>
        <source>Drawing the source …</source>
        <translation>Quelle wird gezeichnet …</translation>
    </message>
    <message>
        <source>no single place</source>
        <translation>keine einzelne Stelle</translation>
    </message>
    <message>
        <source>What was heard is spread over the whole source: there is no span to compare.</source>
        <translation>Das Gehörte ist über die ganze Quelle verteilt: es gibt keine Stelle zum Vergleichen.</translation>
    </message>
    <message>
        <source>{title}: {here} here, {match}</source>
        <translation>{title}: {here} hier, {match}</translation>
    </message>
</context>
<context>
    <name>EvidenceHalf</name>
    <message>
        <source>Waveform of {name}</source>
        <translation>Wellenform: {name}</translation>
    </message>
    <message>
        <source>Play this span of {name}</source>
        <translation>Diese Stelle abspielen: {name}</translation>
    </message>
</context>
<context>
    <name>Excluded</name>
    <message>
        <source>Excluded by hand</source>
        <translation>Von Hand ausgeschlossen</translation>
    </message>
    <message>
        <source>Include</source>
        <translation>Einbeziehen</translation>
    </message>
    <message>
        <source>Include {title} again</source>
        <translation>{title} wieder einbeziehen</translation>
    </message>
    <message>
        <source>Shows the shares with this source again</source>
        <translation>Zeigt die Anteile wieder mit dieser Quelle</translation>
    </message>
    <message numerus="yes">
        <source>and %Ln more</source>
        <translation>
            <numerusform>und %Ln weiterer</numerusform>
            <numerusform>und %Ln weitere</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>Exclusions</name>
    <message>
        <source>the exclusion of {title}</source>
        <translation>das Ausschließen von {title}</translation>
    </message>
    <message>
        <source>the inclusion of {title}</source>
        <translation>das Einbeziehen von {title}</translation>
    </message>
    <message>
        <source>Shares of {title} anew</source>
        <translation>Anteile von {title} neu</translation>
    </message>
    <message>
        <source>More than the exclusion is new here: the catalog or the program has changed.</source>
        <translation>Hier ist mehr neu als der Ausschluss: der Katalog oder das Programm hat sich geändert.</translation>
    </message>
    <message>
        <source>Analyse the track again without exclusions to see what each of them changes.</source>
        <translation>Analysieren Sie den Track ohne Ausschlüsse erneut, um zu sehen, was jeder ändert.</translation>
    </message>
</context>
<context>
    <name>FileField</name>
    <message>
        <source>Choose …</source>
        <translation>Wählen …</translation>
    </message>
    <message>
        <source>Choose: {what}</source>
        <translation>Wählen: {what}</translation>
    </message>
</context>
<context>
    <name>Header</name>
    <message>
        <source>Analyses</source>
        <translation>Analysen</translation>
    </message>
    <message>
        <source>Catalog</source>
        <translation>Katalog</translation>
    </message>
    <message>
        <source>Model audit</source>
        <translation>Modellprüfung</translation>
    </message>
    <message>
        <source>Certificates</source>
        <translation>Zertifikate</translation>
    </message>
    <message>
        <source>Letters</source>
        <translation>Schreiben</translation>
    </message>
    <message>
        <source>Royalties</source>
        <translation>Tantiemen</translation>
    </message>
    <message>
        <source>Rights</source>
        <translation>Rechte</translation>
    </message>
    <message>
        <source>Page {name}</source>
        <translation>Seite {name}</translation>
    </message>
    <message>
        <source>Search</source>
        <translation>Suchen</translation>
    </message>
    <message>
        <source>Preferences</source>
        <translation>Einstellungen</translation>
    </message>
    <message>
        <source>Page {name}, with messages</source>
        <translation>Seite {name}, mit Meldungen</translation>
    </message>
    <message>
        <source>There are messages on this page</source>
        <translation>Auf dieser Seite gibt es Meldungen</translation>
    </message>
</context>
<context>
    <name>HealthDialog</name>
    <message>
        <source>Health of {catalog}</source>
        <translation>Zustand von {catalog}</translation>
    </message>
    <message>
        <source>Catalog</source>
        <translation>Katalog</translation>
    </message>
    <message>
        <source>Audio files</source>
        <translation>Audiodateien</translation>
    </message>
    <message>
        <source>Perhaps twice</source>
        <translation>Vielleicht doppelt</translation>
    </message>
    <message>
        <source>What was found</source>
        <translation>Was gefunden wurde</translation>
    </message>
    <message>
        <source>Where</source>
        <translation>Wo</translation>
    </message>
    <message>
        <source>What</source>
        <translation>Was</translation>
    </message>
    <message>
        <source>Look again</source>
        <translation>Erneut prüfen</translation>
    </message>
    <message>
        <source>Repair</source>
        <translation>Reparieren</translation>
    </message>
    <message>
        <source>Look for them in a folder …</source>
        <translation>In einem Ordner suchen …</translation>
    </message>
    <message>
        <source>Remove the chosen tracks</source>
        <translation>Gewählte Tracks entfernen</translation>
    </message>
    <message>
        <source>Show in the list</source>
        <translation>In der Liste zeigen</translation>
    </message>
    <message>
        <source>Looking at the catalog …</source>
        <translation>Katalog wird geprüft …</translation>
    </message>
    <message>
        <source>Mending the catalog …</source>
        <translation>Katalog wird repariert …</translation>
    </message>
    <message>
        <source>Nothing is wrong: the catalog is whole, and all its audio files are where they were.</source>
        <translation>Alles in Ordnung: der Katalog ist vollständig, und alle Audiodateien sind, wo sie waren.</translation>
    </message>
    <message>
        <source>{n} things were found.</source>
        <translation>Auffälligkeiten: {n}.</translation>
    </message>
    <message>
        <source>The catalog could not be looked at whole.</source>
        <translation>Der Katalog konnte nicht ganz geprüft werden.</translation>
    </message>
    <message>
        <source>Looking was cancelled: nothing is known of the catalog&apos;s health.</source>
        <translation>Die Prüfung wurde abgebrochen: über den Zustand des Katalogs ist nichts bekannt.</translation>
    </message>
    <message>
        <source>Repair mends what can be made again without the audio. Nothing is deleted.</source>
        <translation>„Reparieren“ stellt her, was sich ohne das Audio wieder machen lässt. Nichts wird gelöscht.</translation>
    </message>
    <message>
        <source>Analyses do without the audio files; listening does not. Where they were moved, let Descant look through the folder that they are in now: it knows them by their sound, and adds nothing twice.</source>
        <translation>Analysen kommen ohne die Audiodateien aus, das Anhören nicht. Wurden sie verschoben, lassen Sie Descant den Ordner durchsehen, in dem sie jetzt sind: es erkennt sie am Klang und fügt nichts doppelt hinzu.</translation>
    </message>
    <message>
        <source>one ISRC</source>
        <translation>gleicher ISRC</translation>
    </message>
    <message>
        <source>one title and artist, as long</source>
        <translation>gleicher Titel und Künstler, gleich lang</translation>
    </message>
    <message>
        <source>{why}, with {n} more</source>
        <translation>{why}, mit {n} weiteren</translation>
    </message>
    <message>
        <source>Their audio is not the very same: edits, takes or encodings. Only you can tell.</source>
        <translation>Ihr Audio ist nicht ganz dasselbe: Schnitte, Takes oder Kodierungen. Nur Sie können das entscheiden.</translation>
    </message>
    <message>
        <source>Nothing was found.</source>
        <translation>Nichts wurde gefunden.</translation>
    </message>
</context>
<context>
    <name>Holds</name>
    <message>
        <source>Payee</source>
        <translation>Empfänger</translation>
    </message>
    <message>
        <source>Track</source>
        <translation>Track</translation>
    </message>
    <message>
        <source>Reason</source>
        <translation>Grund</translation>
    </message>
    <message>
        <source>What is held back</source>
        <translation>Was zurückgehalten wird</translation>
    </message>
    <message>
        <source>F2 or a double click edits a cell</source>
        <translation>F2 oder ein Doppelklick bearbeitet eine Zelle</translation>
    </message>
    <message>
        <source>Hold back …</source>
        <translation>Zurückhalten …</translation>
    </message>
    <message>
        <source>dispute</source>
        <translation>Streit</translation>
    </message>
    <message>
        <source>Money of a payee or a track that is not to be paid yet</source>
        <translation>Geld eines Empfängers oder eines Tracks, das noch nicht ausgezahlt werden soll</translation>
    </message>
    <message>
        <source>Release</source>
        <translation>Freigeben</translation>
    </message>
    <message>
        <source>Held back</source>
        <translation>Zurückgehalten</translation>
    </message>
</context>
<context>
    <name>ImportColumns</name>
    <message>
        <source>Columns</source>
        <translation>Spalten</translation>
    </message>
    <message>
        <source>Column</source>
        <translation>Spalte</translation>
    </message>
    <message>
        <source>Taken for</source>
        <translation>Gilt als</translation>
    </message>
    <message>
        <source>How</source>
        <translation>Wie</translation>
    </message>
    <message>
        <source>First cells</source>
        <translation>Erste Zellen</translation>
    </message>
    <message>
        <source>chosen</source>
        <translation>gewählt</translation>
    </message>
    <message>
        <source>remembered</source>
        <translation>gemerkt</translation>
    </message>
    <message>
        <source>guessed</source>
        <translation>erraten</translation>
    </message>
    <message>
        <source>left out</source>
        <translation>ausgelassen</translation>
    </message>
    <message>
        <source>– left out –</source>
        <translation>– auslassen –</translation>
    </message>
    <message>
        <source>Column {name} is taken for</source>
        <translation>Spalte {name} gilt als</translation>
    </message>
</context>
<context>
    <name>ImportPanel</name>
    <message>
        <source>Records</source>
        <translation>Datensätze</translation>
    </message>
    <message>
        <source>Line</source>
        <translation>Zeile</translation>
    </message>
    <message>
        <source>What</source>
        <translation>Was</translation>
    </message>
    <message>
        <source>Title</source>
        <translation>Titel</translation>
    </message>
    <message>
        <source>Number</source>
        <translation>Nummer</translation>
    </message>
    <message>
        <source>ISWC or ISRC</source>
        <translation>ISWC oder ISRC</translation>
    </message>
    <message>
        <source>Who, and what they own</source>
        <translation>Wer, und was ihnen gehört</translation>
    </message>
    <message>
        <source>Refused lines</source>
        <translation>Abgelehnte Zeilen</translation>
    </message>
    <message>
        <source>Why</source>
        <translation>Warum</translation>
    </message>
    <message>
        <source>Remarks</source>
        <translation>Anmerkungen</translation>
    </message>
    <message>
        <source>What is odd</source>
        <translation>Auffälliges</translation>
    </message>
    <message>
        <source>Columns</source>
        <translation>Spalten</translation>
    </message>
    <message>
        <source>Refused</source>
        <translation>Abgelehnt</translation>
    </message>
    <message>
        <source>Look at all of it</source>
        <translation>Alles ansehen</translation>
    </message>
    <message>
        <source>Take it in</source>
        <translation>Übernehmen</translation>
    </message>
    <message>
        <source>Not now</source>
        <translation>Jetzt nicht</translation>
    </message>
    <message>
        <source>The file is being looked at</source>
        <translation>Die Datei wird angesehen</translation>
    </message>
    <message>
        <source>Looking at {name}</source>
        <translation>{name} wird angesehen</translation>
    </message>
    <message>
        <source>work</source>
        <translation>Werk</translation>
    </message>
    <message>
        <source>recording</source>
        <translation>Aufnahme</translation>
    </message>
    <message>
        <source>agreement</source>
        <translation>Vertrag</translation>
    </message>
    <message>
        <source>answer</source>
        <translation>Antwort</translation>
    </message>
    <message>
        <source>Refused ({n})</source>
        <translation>Abgelehnt ({n})</translation>
    </message>
    <message>
        <source>Remarks ({n})</source>
        <translation>Anmerkungen ({n})</translation>
    </message>
    <message>
        <source>works: {n}</source>
        <translation>Werke: {n}</translation>
    </message>
    <message>
        <source>recordings: {n}</source>
        <translation>Aufnahmen: {n}</translation>
    </message>
    <message>
        <source>agreements: {n}</source>
        <translation>Verträge: {n}</translation>
    </message>
    <message>
        <source>answers: {n}</source>
        <translation>Antworten: {n}</translation>
    </message>
    <message>
        <source>No record is found in it.</source>
        <translation>Darin wurde kein Datensatz gefunden.</translation>
    </message>
    <message>
        <source>At its beginning: {what}</source>
        <translation>Am Anfang: {what}</translation>
    </message>
    <message>
        <source>Nothing is stored yet. The whole file is taken in, or nothing of it; it can be undone.</source>
        <translation>Noch ist nichts gespeichert. Die Datei wird ganz übernommen oder gar nicht; es lässt sich rückgängig machen.</translation>
    </message>
    <message>
        <source>the import of {name}</source>
        <translation>den Import von {name}</translation>
    </message>
</context>
<context>
    <name>ImportSetup</name>
    <message>
        <source>as detected</source>
        <translation>wie erkannt</translation>
    </message>
    <message>
        <source>percent: 50</source>
        <translation>Prozent: 50</translation>
    </message>
    <message>
        <source>parts of one: 0.5</source>
        <translation>Teile von eins: 0.5</translation>
    </message>
    <message>
        <source>all that hold rights data</source>
        <translation>alle mit Rechtedaten</translation>
    </message>
    <message>
        <source>Read on where counts disagree</source>
        <translation>Weiterlesen, wo Zählungen nicht stimmen</translation>
    </message>
    <message>
        <source>A CWR file whose record counts and numbers do not agree is refused whole otherwise</source>
        <translation>Eine CWR-Datei, deren Zählungen und Nummern nicht stimmen, wird sonst ganz abgelehnt</translation>
    </message>
    <message>
        <source>Remember the columns</source>
        <translation>Spalten merken</translation>
    </message>
    <message>
        <source>For the next table with these headings</source>
        <translation>Für die nächste Tabelle mit diesen Überschriften</translation>
    </message>
    <message>
        <source>Sheet</source>
        <translation>Blatt</translation>
    </message>
    <message>
        <source>Encoding</source>
        <translation>Kodierung</translation>
    </message>
    <message>
        <source>Separator</source>
        <translation>Trennzeichen</translation>
    </message>
    <message>
        <source>Shares are</source>
        <translation>Anteile sind</translation>
    </message>
    <message>
        <source>in percent</source>
        <translation>in Prozent</translation>
    </message>
    <message>
        <source>as parts of one</source>
        <translation>als Teile von eins</translation>
    </message>
    <message>
        <source>Format</source>
        <translation>Format</translation>
    </message>
    <message>
        <source>Shares</source>
        <translation>Anteile</translation>
    </message>
    <message>
        <source>From</source>
        <translation>Von</translation>
    </message>
</context>
<context>
    <name>Ingests</name>
    <message numerus="yes">
        <source>Adding %Ln files to {catalog}</source>
        <translation>
            <numerusform>%Ln Datei wird zu {catalog} hinzugefügt</numerusform>
            <numerusform>%Ln Dateien werden zu {catalog} hinzugefügt</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>Intake</name>
    <message>
        <source>No model is open that could be asked.</source>
        <translation>Kein Modell ist geöffnet, das gefragt werden könnte.</translation>
    </message>
    <message>
        <source>Choose a model and its manifest first, then drop the tracks again.</source>
        <translation>Wählen Sie zuerst ein Modell und sein Manifest, und legen Sie die Tracks dann noch einmal ab.</translation>
    </message>
    <message numerus="yes">
        <source>Looking for music in %Ln places</source>
        <translation>
            <numerusform>An %Ln Ort wird nach Musik gesucht</numerusform>
            <numerusform>An %Ln Orten wird nach Musik gesucht</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln tracks of this folder wait for analysis.</source>
        <translation>
            <numerusform>%Ln Track dieses Ordners wartet auf die Analyse.</numerusform>
            <numerusform>%Ln Tracks dieses Ordners warten auf die Analyse.</numerusform>
        </translation>
    </message>
    <message>
        <source>Are they recordings of your own, to compare others with?</source>
        <translation>Sind es Ihre eigenen Aufnahmen, mit denen andere verglichen werden sollen?</translation>
    </message>
    <message>
        <source>Add them to the catalog instead</source>
        <translation>Stattdessen zum Katalog hinzufügen</translation>
    </message>
    <message numerus="yes">
        <source>%Ln tracks wait: there is no catalog to compare them with yet.</source>
        <translation>
            <numerusform>%Ln Track wartet: noch gibt es keinen Katalog zum Vergleichen.</numerusform>
            <numerusform>%Ln Tracks warten: noch gibt es keinen Katalog zum Vergleichen.</numerusform>
        </translation>
    </message>
    <message>
        <source>Drop your catalog&apos;s folder, or your recordings, on the Catalog page.</source>
        <translation>Legen Sie den Ordner Ihres Katalogs oder Ihre Aufnahmen auf der Seite „Katalog“ ab.</translation>
    </message>
    <message>
        <source>Build the catalog of these</source>
        <translation>Daraus den Katalog aufbauen</translation>
    </message>
    <message numerus="yes">
        <source>%Ln tracks wait for analysis.</source>
        <translation>
            <numerusform>%Ln Track wartet auf die Analyse.</numerusform>
            <numerusform>%Ln Tracks warten auf die Analyse.</numerusform>
        </translation>
    </message>
    <message>
        <source>Analyse them now</source>
        <translation>Jetzt analysieren</translation>
    </message>
    <message numerus="yes">
        <source>%Ln files were refused.</source>
        <translation>
            <numerusform>%Ln Datei wurde abgelehnt.</numerusform>
            <numerusform>%Ln Dateien wurden abgelehnt.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>Jobs</name>
    <message>
        <source>Show all jobs</source>
        <translation>Alle Aufträge zeigen</translation>
    </message>
    <message>
        <source>Progress of the current job</source>
        <translation>Fortschritt des laufenden Auftrags</translation>
    </message>
    <message>
        <source>Cancel the current job (Esc)</source>
        <translation>Laufenden Auftrag abbrechen (Esc)</translation>
    </message>
    <message numerus="yes">
        <source>%Ln jobs</source>
        <translation>
            <numerusform>%Ln Auftrag</numerusform>
            <numerusform>%Ln Aufträge</numerusform>
        </translation>
    </message>
    <message>
        <source>{time} left in all</source>
        <translation>insgesamt noch {time}</translation>
    </message>
</context>
<context>
    <name>KeyPage</name>
    <message>
        <source>Signing key</source>
        <translation>Signaturschlüssel</translation>
    </message>
    <message>
        <source>Certificates are signed with this computer&apos;s own key. It proves that nothing was changed since, and not who signed: hand its public part to the other side by a way that they trust.</source>
        <translation>Zertifikate werden mit dem eigenen Schlüssel dieses Computers signiert. Er belegt, dass seither nichts verändert wurde, und nicht, wer signiert hat: geben Sie der Gegenseite seinen öffentlichen Teil auf einem Weg, dem sie vertraut.</translation>
    </message>
    <message>
        <source>Looking …</source>
        <translation>Wird nachgesehen …</translation>
    </message>
    <message>
        <source>Make a key</source>
        <translation>Schlüssel erzeugen</translation>
    </message>
    <message>
        <source>Export the public key …</source>
        <translation>Öffentlichen Schlüssel exportieren …</translation>
    </message>
    <message>
        <source>Keys (*.pem);;All files (*)</source>
        <translation>Schlüssel (*.pem);;Alle Dateien (*)</translation>
    </message>
    <message>
        <source>Key to import</source>
        <translation>Zu importierender Schlüssel</translation>
    </message>
    <message>
        <source>Ed25519, PEM, without a password</source>
        <translation>Ed25519, PEM, ohne Passwort</translation>
    </message>
    <message>
        <source>Sign with this key from now on</source>
        <translation>Ab jetzt mit diesem Schlüssel signieren</translation>
    </message>
    <message>
        <source>The key before it stays in its folder. What was signed with it stays valid under its public key.</source>
        <translation>Der vorige Schlüssel bleibt in seinem Ordner. Was mit ihm signiert wurde, bleibt unter seinem öffentlichen Schlüssel gültig.</translation>
    </message>
    <message>
        <source>Another key</source>
        <translation>Anderer Schlüssel</translation>
    </message>
    <message>
        <source>Fingerprint: {print}
It lies in {folder}</source>
        <translation>Fingerabdruck: {print}
Er liegt in {folder}</translation>
    </message>
    <message>
        <source>There is no key yet. The first certificate makes one.</source>
        <translation>Noch gibt es keinen Schlüssel. Das erste Zertifikat erzeugt einen.</translation>
    </message>
    <message>
        <source>Certificates are signed with the imported key from now on.</source>
        <translation>Zertifikate werden ab jetzt mit dem importierten Schlüssel signiert.</translation>
    </message>
    <message>
        <source>The key before it is now {name}.</source>
        <translation>Der vorige Schlüssel ist jetzt {name}.</translation>
    </message>
    <message>
        <source>The key cannot be used.</source>
        <translation>Der Schlüssel kann nicht verwendet werden.</translation>
    </message>
    <message>
        <source>The public key was written.</source>
        <translation>Der öffentliche Schlüssel wurde geschrieben.</translation>
    </message>
    <message>
        <source>Public keys (*.json *.pem)</source>
        <translation>Öffentliche Schlüssel (*.json *.pem)</translation>
    </message>
    <message>
        <source>Export the public key</source>
        <translation>Öffentlichen Schlüssel exportieren</translation>
    </message>
</context>
<context>
    <name>LandedModel</name>
    <message>
        <source>File</source>
        <translation>Datei</translation>
    </message>
    <message>
        <source>What became of it</source>
        <translation>Was daraus wurde</translation>
    </message>
    <message>
        <source>Why</source>
        <translation>Warum</translation>
    </message>
</context>
<context>
    <name>Landing</name>
    <message>
        <source>Only what was refused</source>
        <translation>Nur Abgelehntes</translation>
    </message>
    <message>
        <source>Continue</source>
        <translation>Fortsetzen</translation>
    </message>
    <message>
        <source>Try the refused again</source>
        <translation>Abgelehntes erneut versuchen</translation>
    </message>
    <message>
        <source>Analyse these instead</source>
        <translation>Stattdessen analysieren</translation>
    </message>
    <message>
        <source>They are tracks to look into, and no part of the catalog: takes them out of it again</source>
        <translation>Es sind zu untersuchende Tracks und kein Teil des Katalogs: nimmt sie wieder heraus</translation>
    </message>
    <message>
        <source>Close</source>
        <translation>Schließen</translation>
    </message>
    <message>
        <source>Files as they land</source>
        <translation>Dateien, wie sie eintreffen</translation>
    </message>
    <message numerus="yes">
        <source>Adding %Ln files to {catalog}</source>
        <translation>
            <numerusform>%Ln Datei wird zu {catalog} hinzugefügt</numerusform>
            <numerusform>%Ln Dateien werden zu {catalog} hinzugefügt</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln files for {catalog}</source>
        <translation>
            <numerusform>%Ln Datei für {catalog}</numerusform>
            <numerusform>%Ln Dateien für {catalog}</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Adding %Ln files to {catalog} was cancelled</source>
        <translation>
            <numerusform>Hinzufügen von %Ln Datei zu {catalog} abgebrochen</numerusform>
            <numerusform>Hinzufügen von %Ln Dateien zu {catalog} abgebrochen</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Adding %Ln files to {catalog} was cut short</source>
        <translation>
            <numerusform>Hinzufügen von %Ln Datei zu {catalog} unterbrochen</numerusform>
            <numerusform>Hinzufügen von %Ln Dateien zu {catalog} unterbrochen</numerusform>
        </translation>
    </message>
    <message>
        <source>not looked at yet: {n}</source>
        <translation>noch nicht angesehen: {n}</translation>
    </message>
</context>
<context>
    <name>Leaving</name>
    <message numerus="yes">
        <source>%Ln jobs are not finished. Close Descant?</source>
        <translation>
            <numerusform>%Ln Auftrag ist nicht beendet. Descant schließen?</numerusform>
            <numerusform>%Ln Aufträge sind nicht beendet. Descant schließen?</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>and %Ln more</source>
        <translation>
            <numerusform>und %Ln weiterer</numerusform>
            <numerusform>und %Ln weitere</numerusform>
        </translation>
    </message>
    <message>
        <source>Analyses and audits that wait or run are kept: they stand in their list as not finished at the next start. Other work ends; what it finished so far stays.</source>
        <translation>Analysen und Prüfungen, die warten oder laufen, bleiben erhalten: beim nächsten Start stehen sie als nicht beendet in ihrer Liste. Andere Arbeit endet; was davon fertig ist, bleibt.</translation>
    </message>
    <message>
        <source>Close and keep the queue</source>
        <translation>Schließen und Warteschlange behalten</translation>
    </message>
    <message>
        <source>Go on working</source>
        <translation>Weiterarbeiten</translation>
    </message>
</context>
<context>
    <name>LetterForm</name>
    <message>
        <source>Licence offer</source>
        <translation>Lizenzangebot</translation>
    </message>
    <message>
        <source>A letter that offers a licence</source>
        <translation>Ein Schreiben, das eine Lizenz anbietet</translation>
    </message>
    <message>
        <source>DMCA</source>
        <translation>DMCA</translation>
    </message>
    <message>
        <source>Notification after 17 U.S.C. 512(c)(3)</source>
        <translation>Mitteilung nach 17 U.S.C. 512(c)(3)</translation>
    </message>
    <message>
        <source>Takedown notification, United States</source>
        <translation>Löschmitteilung, Vereinigte Staaten</translation>
    </message>
    <message>
        <source>DSA</source>
        <translation>DSA</translation>
    </message>
    <message>
        <source>Notice after article 16 of the Digital Services Act</source>
        <translation>Meldung nach Artikel 16 des Gesetzes über digitale Dienste</translation>
    </message>
    <message>
        <source>Notice to a hosting service, European Union</source>
        <translation>Meldung an einen Hostingdienst, Europäische Union</translation>
    </message>
    <message>
        <source>Whom it is for</source>
        <translation>An wen es geht</translation>
    </message>
    <message>
        <source>https://… one a line</source>
        <translation>https://… je Zeile eine</translation>
    </message>
    <message>
        <source>What you did: listened to which places, and so on</source>
        <translation>Was Sie getan haben: welche Stellen angehört und so weiter</translation>
    </message>
    <message>
        <source>Today</source>
        <translation>Heute</translation>
    </message>
    <message>
        <source>Your name or firm</source>
        <translation>Ihr Name oder Ihre Firma</translation>
    </message>
    <message>
        <source>On behalf of</source>
        <translation>Im Auftrag von</translation>
    </message>
    <message>
        <source>Address</source>
        <translation>Anschrift</translation>
    </message>
    <message>
        <source>Telephone</source>
        <translation>Telefon</translation>
    </message>
    <message>
        <source>E-mail</source>
        <translation>E-Mail</translation>
    </message>
    <message>
        <source>Reasons or terms</source>
        <translation>Gründe oder Bedingungen</translation>
    </message>
    <message>
        <source>Analysed track</source>
        <translation>Analysierter Track</translation>
    </message>
    <message>
        <source>Our music in it</source>
        <translation>Unsere Musik darin</translation>
    </message>
    <message>
        <source>Language</source>
        <translation>Sprache</translation>
    </message>
    <message>
        <source>To</source>
        <translation>An</translation>
    </message>
    <message>
        <source>Where the track is</source>
        <translation>Wo der Track zu finden ist</translation>
    </message>
    <message>
        <source>From</source>
        <translation>Von</translation>
    </message>
    <message>
        <source>Sign-off</source>
        <translation>Freigabe</translation>
    </message>
    <message>
        <source>Who answers for it</source>
        <translation>Wer dafür einsteht</translation>
    </message>
    <message>
        <source>A person. The program signs for nobody</source>
        <translation>Eine Person. Das Programm unterschreibt für niemanden</translation>
    </message>
    <message>
        <source>Date</source>
        <translation>Datum</translation>
    </message>
    <message>
        <source>Statement</source>
        <translation>Erklärung</translation>
    </message>
    <message>
        <source>What is offered</source>
        <translation>Was angeboten wird</translation>
    </message>
    <message>
        <source>Why it is held to be unlicensed</source>
        <translation>Warum es für nicht lizenziert gehalten wird</translation>
    </message>
</context>
<context>
    <name>LettersPage</name>
    <message>
        <source>Save the draft …</source>
        <translation>Entwurf speichern …</translation>
    </message>
    <message>
        <source>Make it final …</source>
        <translation>Endgültig machen …</translation>
    </message>
    <message>
        <source>From a finding to a letter</source>
        <translation>Vom Befund zum Schreiben</translation>
    </message>
    <message>
        <source>Open a finished analysis with a source in it. The letter says where to listen, and that influence is not infringement. A licence offer is where most publishers begin. Nothing is ever sent.</source>
        <translation>Öffnen Sie eine fertige Analyse, in der eine Quelle steht. Das Schreiben sagt, wo zu hören ist, und dass Einfluss keine Verletzung ist. Die meisten Verlage beginnen mit einem Lizenzangebot. Nichts wird je versandt.</translation>
    </message>
    <message>
        <source>Offer a licence instead</source>
        <translation>Stattdessen eine Lizenz anbieten</translation>
    </message>
    <message>
        <source>Drafts for a person to judge, sign and send. Nothing is sent from here.</source>
        <translation>Entwürfe, die eine Person beurteilt, unterschreibt und versendet. Von hier wird nichts versandt.</translation>
    </message>
    <message>
        <source>Letters</source>
        <translation>Schreiben</translation>
    </message>
    <message>
        <source>A draft. Still to be given: {what}</source>
        <translation>Ein Entwurf. Noch anzugeben: {what}</translation>
    </message>
    <message>
        <source>Nothing is missing: it can be made final.</source>
        <translation>Nichts fehlt: es kann endgültig gemacht werden.</translation>
    </message>
    <message>
        <source>Letter about {title}</source>
        <translation>Schreiben über {title}</translation>
    </message>
    <message>
        <source>final</source>
        <translation>endgültig</translation>
    </message>
    <message>
        <source>draft</source>
        <translation>Entwurf</translation>
    </message>
    <message>
        <source>Save the final letter</source>
        <translation>Endgültiges Schreiben speichern</translation>
    </message>
    <message>
        <source>Save the draft</source>
        <translation>Entwurf speichern</translation>
    </message>
    <message>
        <source>Pages (*.pdf);;Text (*.txt)</source>
        <translation>Seiten (*.pdf);;Text (*.txt)</translation>
    </message>
    <message>
        <source>The letter is final, signed off, and saved. Nothing was sent.</source>
        <translation>Das Schreiben ist endgültig, freigegeben und gespeichert. Nichts wurde versandt.</translation>
    </message>
    <message>
        <source>The draft was saved. Nothing was sent.</source>
        <translation>Der Entwurf wurde gespeichert. Nichts wurde versandt.</translation>
    </message>
</context>
<context>
    <name>LikeDialog</name>
    <message>
        <source>What {title} is like</source>
        <translation>Wem {title} ähnelt</translation>
    </message>
    <message>
        <source>Comparing with the catalog …</source>
        <translation>Wird mit dem Katalog verglichen …</translation>
    </message>
    <message>
        <source>How close</source>
        <translation>Wie nahe</translation>
    </message>
    <message>
        <source>In what</source>
        <translation>Worin</translation>
    </message>
    <message>
        <source>Track</source>
        <translation>Track</translation>
    </message>
    <message>
        <source>Tracks that are like it</source>
        <translation>Ähnliche Tracks</translation>
    </message>
    <message>
        <source>Show in the list</source>
        <translation>In der Liste zeigen</translation>
    </message>
    <message>
        <source>What is that like?</source>
        <translation>Wem ähnelt dieser?</translation>
    </message>
    <message>
        <source>Close</source>
        <translation>Schließen</translation>
    </message>
    <message>
        <source>Measuring first how close unrelated music comes in this catalog, which is kept …</source>
        <translation>Zuerst wird gemessen, wie nahe fremde Musik in diesem Katalog kommt; das wird behalten …</translation>
    </message>
    <message>
        <source>Nearest first; how close was not measured: {why}</source>
        <translation>Die nächsten zuerst; wie nahe, wurde nicht gemessen: {why}</translation>
    </message>
    <message>
        <source>{n} come closer than unrelated music does; the others are shown as no more than near.</source>
        <translation>{n} kommen näher als fremde Musik; die anderen sind nur in der Nähe.</translation>
    </message>
    <message>
        <source>None comes closer than unrelated music does. The nearest are:</source>
        <translation>Keiner kommt näher als fremde Musik. Die nächsten sind:</translation>
    </message>
    <message>
        <source>Nothing else in the catalog is near it.</source>
        <translation>Nichts anderes im Katalog ist in der Nähe.</translation>
    </message>
    <message>
        <source>not measured</source>
        <translation>nicht gemessen</translation>
    </message>
    <message>
        <source>as unrelated music</source>
        <translation>wie fremde Musik</translation>
    </message>
    <message>
        <source>It could not be compared.</source>
        <translation>Der Vergleich war nicht möglich.</translation>
    </message>
    <message>
        <source>Cancelled: nothing was compared.</source>
        <translation>Abgebrochen: nichts wurde verglichen.</translation>
    </message>
</context>
<context>
    <name>Limits</name>
    <message>
        <source>What this report cannot say</source>
        <translation>Was dieser Bericht nicht sagen kann</translation>
    </message>
</context>
<context>
    <name>LinkByHand</name>
    <message>
        <source>Link by hand</source>
        <translation>Von Hand verknüpfen</translation>
    </message>
    <message>
        <source>Works</source>
        <translation>Werke</translation>
    </message>
    <message>
        <source>Recordings</source>
        <translation>Aufnahmen</translation>
    </message>
    <message>
        <source>Search the catalog</source>
        <translation>Katalog durchsuchen</translation>
    </message>
    <message>
        <source>Search rights data</source>
        <translation>Rechtedaten durchsuchen</translation>
    </message>
    <message>
        <source>Tracks of the catalog</source>
        <translation>Tracks des Katalogs</translation>
    </message>
    <message>
        <source>Works or recordings</source>
        <translation>Werke oder Aufnahmen</translation>
    </message>
    <message>
        <source>Link them</source>
        <translation>Verknüpfen</translation>
    </message>
    <message>
        <source>They are not the same</source>
        <translation>Sie sind nicht dasselbe</translation>
    </message>
    <message>
        <source>This track</source>
        <translation>Dieser Track</translation>
    </message>
    <message>
        <source>is of</source>
        <translation>ist von</translation>
    </message>
    <message>
        <source>Close</source>
        <translation>Schließen</translation>
    </message>
    <message>
        <source>a person said that it is another one</source>
        <translation>eine Person hat gesagt, dass es ein anderes ist</translation>
    </message>
    <message>
        <source>Linked with: {what}</source>
        <translation>Verknüpft mit: {what}</translation>
    </message>
    <message>
        <source>Linked with nothing.</source>
        <translation>Mit nichts verknüpft.</translation>
    </message>
    <message>
        <source>the link of {title}</source>
        <translation>die Verknüpfung von {title}</translation>
    </message>
</context>
<context>
    <name>MainWindow</name>
    <message>
        <source>Search analyses</source>
        <translation>Analysen durchsuchen</translation>
    </message>
    <message>
        <source>Search the catalog</source>
        <translation>Katalog durchsuchen</translation>
    </message>
    <message>
        <source>Search audits</source>
        <translation>Prüfungen durchsuchen</translation>
    </message>
    <message>
        <source>Search rights data</source>
        <translation>Rechtedaten durchsuchen</translation>
    </message>
    <message>
        <source>There are no two finished analyses to compare.</source>
        <translation>Es gibt keine zwei fertigen Analysen zum Vergleichen.</translation>
    </message>
    <message>
        <source>Drop to add to the catalog</source>
        <translation>Ablegen, um zum Katalog hinzuzufügen</translation>
    </message>
    <message>
        <source>Drop to audit</source>
        <translation>Ablegen, um zu prüfen</translation>
    </message>
    <message>
        <source>Drop to import</source>
        <translation>Ablegen, um zu importieren</translation>
    </message>
    <message>
        <source>Drop a file of plays</source>
        <translation>Datei mit Nutzungen ablegen</translation>
    </message>
    <message>
        <source>Drop to analyse</source>
        <translation>Ablegen, um zu analysieren</translation>
    </message>
    <message>
        <source>Drop to build your catalog</source>
        <translation>Ablegen, um den Katalog aufzubauen</translation>
    </message>
</context>
<context>
    <name>Notice</name>
    <message>
        <source>Details</source>
        <translation>Einzelheiten</translation>
    </message>
    <message>
        <source>Dismiss this message</source>
        <translation>Diese Meldung schließen</translation>
    </message>
</context>
<context>
    <name>Notices</name>
    <message>
        <source>Dismiss all</source>
        <translation>Alle schließen</translation>
    </message>
    <message numerus="yes">
        <source>and %Ln more</source>
        <translation>
            <numerusform>und %Ln weiterer</numerusform>
            <numerusform>und %Ln weitere</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>NumbersPage</name>
    <message>
        <source>Numbers for experts</source>
        <translation>Zahlen für Kundige</translation>
    </message>
</context>
<context>
    <name>OutputMenu</name>
    <message>
        <source>The computer&apos;s default</source>
        <translation>Standardausgabe des Computers</translation>
    </message>
    <message>
        <source>The computer&apos;s default ({name})</source>
        <translation>Standardausgabe des Computers ({name})</translation>
    </message>
    <message>
        <source>{name} (not connected)</source>
        <translation>{name} (nicht angeschlossen)</translation>
    </message>
</context>
<context>
    <name>OwnersTable</name>
    <message>
        <source>Who owns what</source>
        <translation>Wem was gehört</translation>
    </message>
    <message>
        <source>Name</source>
        <translation>Name</translation>
    </message>
    <message>
        <source>Role</source>
        <translation>Rolle</translation>
    </message>
    <message>
        <source>PR %</source>
        <translation>PR %</translation>
    </message>
    <message>
        <source>MR %</source>
        <translation>MR %</translation>
    </message>
    <message>
        <source>SR %</source>
        <translation>SR %</translation>
    </message>
    <message>
        <source>F2 or a double click edits a cell</source>
        <translation>F2 oder ein Doppelklick bearbeitet eine Zelle</translation>
    </message>
    <message>
        <source>Share %</source>
        <translation>Anteil %</translation>
    </message>
</context>
<context>
    <name>Paper</name>
    <message>
        <source>The letter as it stands</source>
        <translation>Das Schreiben, wie es steht</translation>
    </message>
</context>
<context>
    <name>PartiesModel</name>
    <message>
        <source>Name</source>
        <translation>Name</translation>
    </message>
    <message>
        <source>IPI</source>
        <translation>IPI</translation>
    </message>
    <message>
        <source>Roles</source>
        <translation>Rollen</translation>
    </message>
    <message>
        <source>Works</source>
        <translation>Werke</translation>
    </message>
    <message>
        <source>Recordings</source>
        <translation>Aufnahmen</translation>
    </message>
</context>
<context>
    <name>PlacesPage</name>
    <message>
        <source>There is none here yet: adding music makes it.</source>
        <translation>Hier gibt es noch keinen: er entsteht, wenn Musik hinzugefügt wird.</translation>
    </message>
    <message>
        <source>Open</source>
        <translation>Öffnen</translation>
    </message>
    <message>
        <source>No other was opened on this computer.</source>
        <translation>Auf diesem Computer wurde kein anderer geöffnet.</translation>
    </message>
    <message>
        <source>Open another …</source>
        <translation>Anderen öffnen …</translation>
    </message>
    <message>
        <source>Catalogs</source>
        <translation>Kataloge</translation>
    </message>
    <message>
        <source>The one that tracks are compared with:</source>
        <translation>Der, mit dem Tracks verglichen werden:</translation>
    </message>
    <message>
        <source>Others that were opened:</source>
        <translation>Andere, die geöffnet wurden:</translation>
    </message>
</context>
<context>
    <name>Preferences</name>
    <message>
        <source>As the system</source>
        <translation>Wie das System</translation>
    </message>
    <message>
        <source>Language</source>
        <translation>Sprache</translation>
    </message>
    <message>
        <source>Japanese (no font of this system has its letters)</source>
        <translation>Japanisch (keine Schrift dieses Systems hat die Zeichen)</translation>
    </message>
    <message>
        <source>Preferences</source>
        <translation>Einstellungen</translation>
    </message>
    <message>
        <source>Window</source>
        <translation>Fenster</translation>
    </message>
    <message>
        <source>Catalogs</source>
        <translation>Kataloge</translation>
    </message>
    <message>
        <source>Signing key</source>
        <translation>Signaturschlüssel</translation>
    </message>
    <message>
        <source>Analysis</source>
        <translation>Analyse</translation>
    </message>
    <message>
        <source>Numbers</source>
        <translation>Zahlen</translation>
    </message>
    <message>
        <source>Defaults of the analysis</source>
        <translation>Voreinstellungen der Analyse</translation>
    </message>
</context>
<context>
    <name>ProposalsModel</name>
    <message>
        <source>In the catalog</source>
        <translation>Im Katalog</translation>
    </message>
    <message>
        <source>May be</source>
        <translation>Ist vielleicht</translation>
    </message>
    <message>
        <source>Score</source>
        <translation>Punktzahl</translation>
    </message>
    <message>
        <source>Why</source>
        <translation>Warum</translation>
    </message>
    <message>
        <source>work</source>
        <translation>Werk</translation>
    </message>
    <message>
        <source>recording</source>
        <translation>Aufnahme</translation>
    </message>
</context>
<context>
    <name>Questions</name>
    <message>
        <source>Audio ({patterns})</source>
        <translation>Audio ({patterns})</translation>
    </message>
</context>
<context>
    <name>Ranking</name>
    <message>
        <source>#</source>
        <translation>#</translation>
    </message>
    <message>
        <source>Source</source>
        <translation>Quelle</translation>
    </message>
    <message>
        <source>Score</source>
        <translation>Punktzahl</translation>
    </message>
    <message>
        <source>Ranking by influence</source>
        <translation>Rangfolge nach Einfluss</translation>
    </message>
</context>
<context>
    <name>RecordCard</name>
    <message>
        <source>Add a party</source>
        <translation>Beteiligten hinzufügen</translation>
    </message>
    <message>
        <source>Remove the party</source>
        <translation>Beteiligten entfernen</translation>
    </message>
    <message>
        <source>Choose a party above</source>
        <translation>Oben einen Beteiligten wählen</translation>
    </message>
    <message>
        <source>Store</source>
        <translation>Speichern</translation>
    </message>
    <message>
        <source>Discard</source>
        <translation>Verwerfen</translation>
    </message>
    <message>
        <source>Remove</source>
        <translation>Entfernen</translation>
    </message>
    <message>
        <source>IPI name number of the party</source>
        <translation>IPI-Namensnummer des Beteiligten</translation>
    </message>
    <message>
        <source>Title</source>
        <translation>Titel</translation>
    </message>
    <message>
        <source>What is chosen in the list stands here.</source>
        <translation>Was in der Liste gewählt ist, steht hier.</translation>
    </message>
    <message>
        <source>Work</source>
        <translation>Werk</translation>
    </message>
    <message>
        <source>ISWC</source>
        <translation>ISWC</translation>
    </message>
    <message>
        <source>Owned of the performing (PR), mechanical (MR) and synchronisation right (SR).</source>
        <translation>Gehört vom Aufführungsrecht (PR), mechanischen Recht (MR) und Synchronisationsrecht (SR).</translation>
    </message>
    <message>
        <source>No writer or publisher is stated.</source>
        <translation>Kein Urheber oder Verlag ist angegeben.</translation>
    </message>
    <message>
        <source>Recording</source>
        <translation>Aufnahme</translation>
    </message>
    <message>
        <source>ISRC</source>
        <translation>ISRC</translation>
    </message>
    <message>
        <source>Artists, with ; between</source>
        <translation>Künstler, mit ; dazwischen</translation>
    </message>
    <message>
        <source>Owned of the recording.</source>
        <translation>Gehört von der Aufnahme.</translation>
    </message>
    <message>
        <source>No owner is stated.</source>
        <translation>Kein Eigentümer ist angegeben.</translation>
    </message>
    <message>
        <source>Agreement</source>
        <translation>Vertrag</translation>
    </message>
    <message>
        <source>Also called: {what}</source>
        <translation>Auch genannt: {what}</translation>
    </message>
    <message>
        <source>Recordings: {what}</source>
        <translation>Aufnahmen: {what}</translation>
    </message>
    <message>
        <source>Collected in: {what}</source>
        <translation>Eingezogen in: {what}</translation>
    </message>
    <message>
        <source>Answer: {what}</source>
        <translation>Antwort: {what}</translation>
    </message>
    <message>
        <source>Label: {what}</source>
        <translation>Label: {what}</translation>
    </message>
    <message>
        <source>Released: {what}</source>
        <translation>Veröffentlicht: {what}</translation>
    </message>
    <message>
        <source>Of the work: {what}</source>
        <translation>Vom Werk: {what}</translation>
    </message>
    <message>
        <source>The file states of AI, {about}: {what}</source>
        <translation>Die Datei sagt zu KI, {about}: {what}</translation>
    </message>
    <message>
        <source>Linked by {why}</source>
        <translation>Verknüpft durch {why}</translation>
    </message>
    <message>
        <source>A person said that it is not the same: {why}</source>
        <translation>Eine Person hat gesagt, dass es nicht dasselbe ist: {why}</translation>
    </message>
    <message numerus="yes">
        <source>and %Ln more</source>
        <translation>
            <numerusform>und %Ln weiterer</numerusform>
            <numerusform>und %Ln weitere</numerusform>
        </translation>
    </message>
    <message>
        <source>{what} is no share.</source>
        <translation>{what} ist kein Anteil.</translation>
    </message>
    <message>
        <source>Give percent, as 33.33, between 0 and 100.</source>
        <translation>Geben Sie Prozent an, wie 33.33, zwischen 0 und 100.</translation>
    </message>
</context>
<context>
    <name>RecordsModel</name>
    <message>
        <source>Writers</source>
        <translation>Urheber</translation>
    </message>
    <message>
        <source>Artists</source>
        <translation>Künstler</translation>
    </message>
    <message>
        <source>Parties</source>
        <translation>Beteiligte</translation>
    </message>
    <message>
        <source>ISWC</source>
        <translation>ISWC</translation>
    </message>
    <message>
        <source>ISRC</source>
        <translation>ISRC</translation>
    </message>
    <message>
        <source>Code</source>
        <translation>Code</translation>
    </message>
    <message>
        <source>Title</source>
        <translation>Titel</translation>
    </message>
    <message>
        <source>Number</source>
        <translation>Nummer</translation>
    </message>
    <message>
        <source>Linked</source>
        <translation>Verknüpft</translation>
    </message>
    <message>
        <source>What is odd</source>
        <translation>Auffälliges</translation>
    </message>
</context>
<context>
    <name>RightsExport</name>
    <message>
        <source>Export rights data</source>
        <translation>Rechtedaten exportieren</translation>
    </message>
    <message>
        <source>Workbook</source>
        <translation>Arbeitsmappe</translation>
    </message>
    <message>
        <source>Workbook, XLSX</source>
        <translation>Arbeitsmappe, XLSX</translation>
    </message>
    <message>
        <source>Works, recordings and tracks, a sheet each</source>
        <translation>Werke, Aufnahmen und Tracks, je ein Blatt</translation>
    </message>
    <message>
        <source>Tables</source>
        <translation>Tabellen</translation>
    </message>
    <message>
        <source>Tables, CSV</source>
        <translation>Tabellen, CSV</translation>
    </message>
    <message>
        <source>Works, recordings and tracks, a file each</source>
        <translation>Werke, Aufnahmen und Tracks, je eine Datei</translation>
    </message>
    <message>
        <source>CWR 2.2</source>
        <translation>CWR 2.2</translation>
    </message>
    <message>
        <source>Common Works Registration, for societies</source>
        <translation>Common Works Registration, für Verwertungsgesellschaften</translation>
    </message>
    <message>
        <source>Sender</source>
        <translation>Absender</translation>
    </message>
    <message>
        <source>The publisher who sends the file</source>
        <translation>Der Verlag, der die Datei sendet</translation>
    </message>
    <message>
        <source>IPI name number of the sender</source>
        <translation>IPI-Namensnummer des Absenders</translation>
    </message>
    <message>
        <source>Choose where …</source>
        <translation>Ort wählen …</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>Abbrechen</translation>
    </message>
    <message>
        <source>Exporting rights data</source>
        <translation>Rechtedaten werden exportiert</translation>
    </message>
    <message>
        <source>Written: {works} works, {recordings} recordings.</source>
        <translation>Geschrieben: {works} Werke, {recordings} Aufnahmen.</translation>
    </message>
    <message>
        <source>Left out: {n}.</source>
        <translation>Ausgelassen: {n}.</translation>
    </message>
</context>
<context>
    <name>RightsHistory</name>
    <message>
        <source>History</source>
        <translation>Verlauf</translation>
    </message>
    <message>
        <source>No.</source>
        <translation>Nr.</translation>
    </message>
    <message>
        <source>When</source>
        <translation>Wann</translation>
    </message>
    <message>
        <source>What</source>
        <translation>Was</translation>
    </message>
    <message>
        <source>How much</source>
        <translation>Wie viel</translation>
    </message>
    <message>
        <source>Stands</source>
        <translation>Gilt</translation>
    </message>
    <message>
        <source>undone by {n}</source>
        <translation>zurückgenommen durch {n}</translation>
    </message>
    <message>
        <source>yes</source>
        <translation>ja</translation>
    </message>
</context>
<context>
    <name>RightsLists</name>
    <message>
        <source>Works</source>
        <translation>Werke</translation>
    </message>
    <message>
        <source>Recordings</source>
        <translation>Aufnahmen</translation>
    </message>
    <message>
        <source>Agreements</source>
        <translation>Verträge</translation>
    </message>
    <message>
        <source>Parties</source>
        <translation>Beteiligte</translation>
    </message>
    <message>
        <source>What waits for a decision</source>
        <translation>Was auf eine Entscheidung wartet</translation>
    </message>
    <message>
        <source>Nothing waits for a decision. Look for matches after an import: what is sure is linked, and what is not stands here.</source>
        <translation>Nichts wartet auf eine Entscheidung. Suchen Sie nach einem Import nach Zuordnungen: was sicher ist, wird verknüpft, und was nicht, steht hier.</translation>
    </message>
    <message>
        <source>Nothing fits what is sought.</source>
        <translation>Nichts passt zur Suche.</translation>
    </message>
    <message>
        <source>Nothing is odd about any of them.</source>
        <translation>An keinem davon ist etwas auffällig.</translation>
    </message>
    <message>
        <source>There is none yet.</source>
        <translation>Es gibt noch keine.</translation>
    </message>
</context>
<context>
    <name>RightsPage</name>
    <message>
        <source>Whose works are they?</source>
        <translation>Wem gehören die Werke?</translation>
    </message>
    <message>
        <source>Bring in your works and recordings as CSV, XLSX, CWR or DDEX ERN. You see first what a file would bring, and can undo it. Reports, letters and royalties then name owners with their shares.</source>
        <translation>Bringen Sie Ihre Werke und Aufnahmen als CSV, XLSX, CWR oder DDEX ERN ein. Sie sehen zuerst, was eine Datei bringen würde, und können es rückgängig machen. Berichte, Schreiben und Tantiemen nennen dann Eigentümer mit ihren Anteilen.</translation>
    </message>
    <message>
        <source>Import a file …</source>
        <translation>Datei importieren …</translation>
    </message>
    <message>
        <source>Enter a work …</source>
        <translation>Werk eingeben …</translation>
    </message>
    <message>
        <source>Enter a recording …</source>
        <translation>Aufnahme eingeben …</translation>
    </message>
    <message>
        <source>Works</source>
        <translation>Werke</translation>
    </message>
    <message>
        <source>Recordings</source>
        <translation>Aufnahmen</translation>
    </message>
    <message>
        <source>Agreements</source>
        <translation>Verträge</translation>
    </message>
    <message>
        <source>Parties</source>
        <translation>Beteiligte</translation>
    </message>
    <message>
        <source>To decide</source>
        <translation>Zu entscheiden</translation>
    </message>
    <message>
        <source>History</source>
        <translation>Verlauf</translation>
    </message>
    <message>
        <source>Only what is odd</source>
        <translation>Nur Auffälliges</translation>
    </message>
    <message>
        <source>Of all parties</source>
        <translation>Von allen Beteiligten</translation>
    </message>
    <message>
        <source>Show works</source>
        <translation>Werke zeigen</translation>
    </message>
    <message>
        <source>New …</source>
        <translation>Neu …</translation>
    </message>
    <message>
        <source>A work or recording, entered by hand</source>
        <translation>Ein Werk oder eine Aufnahme, von Hand eingegeben</translation>
    </message>
    <message>
        <source>Look for matches</source>
        <translation>Zuordnungen suchen</translation>
    </message>
    <message>
        <source>Link by hand …</source>
        <translation>Von Hand verknüpfen …</translation>
    </message>
    <message>
        <source>They are the same</source>
        <translation>Sie sind dasselbe</translation>
    </message>
    <message>
        <source>They are not</source>
        <translation>Sind sie nicht</translation>
    </message>
    <message>
        <source>Undo this change</source>
        <translation>Diese Änderung zurücknehmen</translation>
    </message>
    <message>
        <source>Export …</source>
        <translation>Exportieren …</translation>
    </message>
    <message>
        <source>Import …</source>
        <translation>Importieren …</translation>
    </message>
    <message>
        <source>Rights</source>
        <translation>Rechte</translation>
    </message>
    <message numerus="yes">
        <source>%Ln listed</source>
        <translation>
            <numerusform>%Ln aufgeführt</numerusform>
            <numerusform>%Ln aufgeführt</numerusform>
        </translation>
    </message>
    <message>
        <source>works: {n}</source>
        <translation>Werke: {n}</translation>
    </message>
    <message>
        <source>recordings: {n}</source>
        <translation>Aufnahmen: {n}</translation>
    </message>
    <message>
        <source>links: {n}</source>
        <translation>Verknüpfungen: {n}</translation>
    </message>
    <message>
        <source>to decide: {n}</source>
        <translation>zu entscheiden: {n}</translation>
    </message>
    <message>
        <source>To decide ({n})</source>
        <translation>Zu entscheiden ({n})</translation>
    </message>
    <message>
        <source>What was typed in {title} was not stored.</source>
        <translation>Was in {title} eingegeben wurde, wurde nicht gespeichert.</translation>
    </message>
    <message>
        <source>Choose Store before another one is chosen.</source>
        <translation>Wählen Sie „Speichern“, bevor Sie ein anderes wählen.</translation>
    </message>
    <message>
        <source>Every change can be undone, as long as no later one rests on it.</source>
        <translation>Jede Änderung lässt sich zurücknehmen, solange keine spätere auf ihr beruht.</translation>
    </message>
    <message>
        <source>the edit of {title}</source>
        <translation>die Bearbeitung von {title}</translation>
    </message>
    <message>
        <source>Title of the work</source>
        <translation>Titel des Werks</translation>
    </message>
    <message>
        <source>Title of the recording</source>
        <translation>Titel der Aufnahme</translation>
    </message>
    <message>
        <source>New</source>
        <translation>Neu</translation>
    </message>
    <message>
        <source>Adding {title}</source>
        <translation>{title} wird hinzugefügt</translation>
    </message>
    <message>
        <source>the removal of {title}</source>
        <translation>das Entfernen von {title}</translation>
    </message>
    <message numerus="yes">
        <source>%Ln decisions</source>
        <translation>
            <numerusform>%Ln Entscheidung</numerusform>
            <numerusform>%Ln Entscheidungen</numerusform>
        </translation>
    </message>
    <message>
        <source>undoing change {n}</source>
        <translation>das Zurücknehmen der Änderung {n}</translation>
    </message>
    <message>
        <source>Looking for matches</source>
        <translation>Zuordnungen werden gesucht</translation>
    </message>
    <message>
        <source>Tracks: {tracks}. Linked: {linked}. To decide: {proposed}. Nothing found for: {rest}.</source>
        <translation>Tracks: {tracks}. Verknüpft: {linked}. Zu entscheiden: {proposed}. Nichts gefunden für: {rest}.</translation>
    </message>
    <message>
        <source>Links can be undone under History.</source>
        <translation>Verknüpfungen lassen sich unter „Verlauf“ zurücknehmen.</translation>
    </message>
    <message>
        <source>Added: {added}. Changed: {changed}. As before: {unchanged}. Refused lines: {refused}.</source>
        <translation>Hinzugefügt: {added}. Geändert: {changed}. Wie zuvor: {unchanged}. Abgelehnte Zeilen: {refused}.</translation>
    </message>
    <message>
        <source>Undo takes it back.</source>
        <translation>„Rückgängig“ nimmt es zurück.</translation>
    </message>
    <message>
        <source>Nothing in it was new.</source>
        <translation>Nichts darin war neu.</translation>
    </message>
</context>
<context>
    <name>RoyaltiesPage</name>
    <message>
        <source>All analyses here</source>
        <translation>Alle Analysen hier</translation>
    </message>
    <message>
        <source>All analyses that are kept on this computer</source>
        <translation>Alle Analysen auf diesem Computer</translation>
    </message>
    <message>
        <source>Others</source>
        <translation>Andere</translation>
    </message>
    <message>
        <source>Reports of a folder or a file</source>
        <translation>Berichte aus einem Ordner oder einer Datei</translation>
    </message>
    <message>
        <source>Reports</source>
        <translation>Berichte</translation>
    </message>
    <message>
        <source>a folder of reports, or .jsonl</source>
        <translation>ein Ordner mit Berichten, oder .jsonl</translation>
    </message>
    <message>
        <source>Plays</source>
        <translation>Nutzungen</translation>
    </message>
    <message>
        <source>usage file, or sales report (DSR)</source>
        <translation>Nutzungsdatei oder Verkaufsbericht (DSR)</translation>
    </message>
    <message>
        <source>Usage files (*.csv *.tsv *.txt *.gz)</source>
        <translation>Nutzungsdateien (*.csv *.tsv *.txt *.gz)</translation>
    </message>
    <message>
        <source>Payees</source>
        <translation>Empfänger</translation>
    </message>
    <message>
        <source>every named owner</source>
        <translation>jeder genannte Eigentümer</translation>
    </message>
    <message>
        <source>Payees (*.csv)</source>
        <translation>Empfänger (*.csv)</translation>
    </message>
    <message>
        <source>Waiting from before</source>
        <translation>Von früher Wartendes</translation>
    </message>
    <message>
        <source>suspense.csv of the last run</source>
        <translation>suspense.csv des letzten Laufs</translation>
    </message>
    <message>
        <source>Suspense (*.csv)</source>
        <translation>Wartendes (*.csv)</translation>
    </message>
    <message>
        <source>Names of the tracks</source>
        <translation>Namen der Tracks</translation>
    </message>
    <message>
        <source>what usage files call them</source>
        <translation>wie Nutzungsdateien sie nennen</translation>
    </message>
    <message>
        <source>Tables (*.csv)</source>
        <translation>Tabellen (*.csv)</translation>
    </message>
    <message>
        <source>Equal pools go to all tracks of the open catalog</source>
        <translation>Gleiche Teile an alle Tracks des Katalogs</translation>
    </message>
    <message>
        <source>Otherwise to the tracks that any report names</source>
        <translation>Sonst an die Tracks, die irgendein Bericht nennt</translation>
    </message>
    <message>
        <source>Folder for what is made</source>
        <translation>Ordner für die Ergebnisse</translation>
    </message>
    <message>
        <source>a new folder</source>
        <translation>ein neuer Ordner</translation>
    </message>
    <message>
        <source>Share out</source>
        <translation>Aufteilen</translation>
    </message>
    <message>
        <source>Open a run …</source>
        <translation>Lauf öffnen …</translation>
    </message>
    <message>
        <source>Show in folder</source>
        <translation>Im Ordner zeigen</translation>
    </message>
    <message>
        <source>From analyses and plays to statements</source>
        <translation>Von Analysen und Nutzungen zu Abrechnungen</translation>
    </message>
    <message>
        <source>Money of each pool follows what analyses found in the tracks that were played. Every cent stands in one line: to be paid, waiting, or unattributed. Nothing is paid or sent.</source>
        <translation>Das Geld jedes Topfs folgt dem, was Analysen in den gespielten Tracks gefunden haben. Jeder Cent steht in einer Zeile: auszuzahlen, wartend oder nicht zugeordnet. Nichts wird bezahlt oder versandt.</translation>
    </message>
    <message>
        <source>Royalties</source>
        <translation>Tantiemen</translation>
    </message>
    <message>
        <source>Statements and splits. Nothing is paid or sent.</source>
        <translation>Abrechnungen und Aufteilungen. Nichts wird bezahlt oder versandt.</translation>
    </message>
    <message>
        <source>Statements</source>
        <translation>Abrechnungen</translation>
    </message>
    <message>
        <source>Statements over plays</source>
        <translation>Abrechnungen über Nutzungen</translation>
    </message>
    <message>
        <source>Split of one track</source>
        <translation>Aufteilung eines Tracks</translation>
    </message>
    <message>
        <source>For a society</source>
        <translation>Für eine Gesellschaft</translation>
    </message>
    <message>
        <source>Report of a period for a society</source>
        <translation>Bericht eines Zeitraums für eine Verwertungsgesellschaft</translation>
    </message>
    <message>
        <source>Terms</source>
        <translation>Bedingungen</translation>
    </message>
    <message>
        <source>If there is more</source>
        <translation>Falls es mehr gibt</translation>
    </message>
    <message>
        <source>Money of owners who are not listed waits</source>
        <translation>Geld von Eigentümern, die nicht aufgeführt sind, wartet</translation>
    </message>
    <message>
        <source>Columns track, isrc, resource_id</source>
        <translation>Spalten track, isrc, resource_id</translation>
    </message>
    <message>
        <source>No money is to be shared out yet.</source>
        <translation>Noch ist kein Geld aufzuteilen.</translation>
    </message>
    <message>
        <source>Fill in an amount under Terms.</source>
        <translation>Tragen Sie unter „Bedingungen“ einen Betrag ein.</translation>
    </message>
    <message>
        <source>run</source>
        <translation>Lauf</translation>
    </message>
    <message>
        <source>The run was cancelled.</source>
        <translation>Der Lauf wurde abgebrochen.</translation>
    </message>
    <message>
        <source>Nothing of it counts; run it again.</source>
        <translation>Nichts davon zählt; starten Sie ihn noch einmal.</translation>
    </message>
    <message>
        <source>Stop</source>
        <translation>Anhalten</translation>
    </message>
    <message>
        <source>Choose a file of plays, and the terms</source>
        <translation>Wählen Sie eine Datei mit Nutzungen und die Bedingungen</translation>
    </message>
    <message>
        <source>The terms are from a file.</source>
        <translation>Die Bedingungen sind aus einer Datei.</translation>
    </message>
    <message>
        <source>Add to its holds: payee {payee}, track_id {track}.</source>
        <translation>Fügen Sie dort zu holds hinzu: payee {payee}, track_id {track}.</translation>
    </message>
    <message>
        <source>dispute</source>
        <translation>Streit</translation>
    </message>
    <message>
        <source>Noted under Held back.</source>
        <translation>Unter „Zurückgehalten“ vermerkt.</translation>
    </message>
    <message>
        <source>Give the reason, and share out again.</source>
        <translation>Geben Sie den Grund an, und teilen Sie erneut auf.</translation>
    </message>
    <message>
        <source>The terms were saved.</source>
        <translation>Die Bedingungen wurden gespeichert.</translation>
    </message>
    <message>
        <source>Save the terms</source>
        <translation>Bedingungen speichern</translation>
    </message>
    <message>
        <source>Terms (*.json)</source>
        <translation>Bedingungen (*.json)</translation>
    </message>
    <message>
        <source>Open a royalty run</source>
        <translation>Tantiemenlauf öffnen</translation>
    </message>
</context>
<context>
    <name>RoyaltyResults</name>
    <message>
        <source>Pools</source>
        <translation>Töpfe</translation>
    </message>
    <message>
        <source>Pool</source>
        <translation>Topf</translation>
    </message>
    <message>
        <source>Amount</source>
        <translation>Betrag</translation>
    </message>
    <message>
        <source>To be paid</source>
        <translation>Auszuzahlen</translation>
    </message>
    <message>
        <source>Waits</source>
        <translation>Wartet</translation>
    </message>
    <message>
        <source>Unattributed</source>
        <translation>Nicht zugeordnet</translation>
    </message>
    <message>
        <source>Plays</source>
        <translation>Nutzungen</translation>
    </message>
    <message>
        <source>Payees</source>
        <translation>Empfänger</translation>
    </message>
    <message>
        <source>Payee</source>
        <translation>Empfänger</translation>
    </message>
    <message>
        <source>If the shares were at their ends</source>
        <translation>Wenn die Anteile an ihren Enden lägen</translation>
    </message>
    <message>
        <source>Lines</source>
        <translation>Zeilen</translation>
    </message>
    <message>
        <source>Track</source>
        <translation>Track</translation>
    </message>
    <message>
        <source>Low to high</source>
        <translation>Von bis</translation>
    </message>
    <message>
        <source>Why</source>
        <translation>Warum</translation>
    </message>
    <message>
        <source>Refused rows</source>
        <translation>Abgelehnte Zeilen</translation>
    </message>
    <message>
        <source>File</source>
        <translation>Datei</translation>
    </message>
    <message>
        <source>Line</source>
        <translation>Zeile</translation>
    </message>
    <message>
        <source>Reason</source>
        <translation>Grund</translation>
    </message>
    <message>
        <source>Waiting</source>
        <translation>Wartet</translation>
    </message>
    <message>
        <source>Refused</source>
        <translation>Abgelehnt</translation>
    </message>
    <message>
        <source>Open statement</source>
        <translation>Abrechnung öffnen</translation>
    </message>
    <message>
        <source>Open spreadsheet</source>
        <translation>Tabelle öffnen</translation>
    </message>
    <message>
        <source>Show lines</source>
        <translation>Zeilen zeigen</translation>
    </message>
    <message>
        <source>Hold back</source>
        <translation>Zurückhalten</translation>
    </message>
    <message>
        <source>Notes it in the terms; the next run holds it back</source>
        <translation>Vermerkt es in den Bedingungen; der nächste Lauf hält es zurück</translation>
    </message>
    <message>
        <source>Period {period}</source>
        <translation>Zeitraum {period}</translation>
    </message>
    <message>
        <source>Reports: {reports}, rows of plays: {rows}, made {when}</source>
        <translation>Berichte: {reports}, Zeilen mit Nutzungen: {rows}, erstellt {when}</translation>
    </message>
    <message>
        <source>carried in: {sum}</source>
        <translation>übertragen: {sum}</translation>
    </message>
    <message>
        <source>Refused and not counted: {n}</source>
        <translation>Abgelehnt und nicht gezählt: {n}</translation>
    </message>
    <message>
        <source>Rows of tracks without a report: {n}</source>
        <translation>Zeilen von Tracks ohne Bericht: {n}</translation>
    </message>
    <message>
        <source>Reports that could not be measured: {n}</source>
        <translation>Berichte, die nicht messbar waren: {n}</translation>
    </message>
    <message>
        <source>Brought in by plays and in no pool of the terms: {sum}</source>
        <translation>Von Nutzungen eingebracht und in keinem Topf der Bedingungen: {sum}</translation>
    </message>
    <message numerus="yes">
        <source> and %Ln more</source>
        <translation>
            <numerusform> und %Ln weiterer</numerusform>
            <numerusform> und %Ln weitere</numerusform>
        </translation>
    </message>
    <message>
        <source>Taken for one payee with and without an IPI: {names}</source>
        <translation>Mit und ohne IPI für einen Empfänger gehalten: {names}</translation>
    </message>
    <message>
        <source>{low} to {high}</source>
        <translation>{low} bis {high}</translation>
    </message>
    <message numerus="yes">
        <source>%Ln payees</source>
        <translation>
            <numerusform>%Ln Empfänger</numerusform>
            <numerusform>%Ln Empfänger</numerusform>
        </translation>
    </message>
    <message>
        <source>None</source>
        <translation>Keine</translation>
    </message>
    <message numerus="yes">
        <source>%Ln in all</source>
        <translation>
            <numerusform>%Ln insgesamt</numerusform>
            <numerusform>%Ln insgesamt</numerusform>
        </translation>
    </message>
    <message>
        <source>{shown} of {n} are shown; all are in {file}</source>
        <translation>{shown} von {n} werden gezeigt; alle stehen in {file}</translation>
    </message>
    <message>
        <source>no source explains it</source>
        <translation>keine Quelle erklärt es</translation>
    </message>
    <message>
        <source>by attribution</source>
        <translation>nach Zuordnung</translation>
    </message>
    <message>
        <source>an equal share</source>
        <translation>ein gleicher Teil</translation>
    </message>
    <message>
        <source>by the fallback</source>
        <translation>nach der Ersatzregel</translation>
    </message>
    <message>
        <source>carried in</source>
        <translation>übertragen</translation>
    </message>
</context>
<context>
    <name>Ruler</name>
    <message>
        <source>Time scale</source>
        <translation>Zeitskala</translation>
    </message>
</context>
<context>
    <name>ShareStack</name>
    <message>
        <source>All sources of each moment</source>
        <translation>Alle Quellen jedes Moments</translation>
    </message>
    <message>
        <source>All sources</source>
        <translation>Alle Quellen</translation>
    </message>
    <message>
        <source>Unattributed: {share}</source>
        <translation>Nicht zugeordnet: {share}</translation>
    </message>
</context>
<context>
    <name>SharesPanel</name>
    <message>
        <source>Shares by {leg}</source>
        <translation>Anteile nach {leg}</translation>
    </message>
    <message>
        <source>Shares by</source>
        <translation>Anteile nach</translation>
    </message>
    <message>
        <source>Copy the table (Ctrl+Alt+C)</source>
        <translation>Tabelle kopieren (Strg+Alt+C)</translation>
    </message>
    <message>
        <source>Save the table as CSV or XLSX …</source>
        <translation>Tabelle als CSV oder XLSX speichern …</translation>
    </message>
    <message>
        <source>About the chosen source and this report</source>
        <translation>Über die gewählte Quelle und diesen Bericht</translation>
    </message>
    <message>
        <source>The shares of a finished analysis stand here.</source>
        <translation>Die Anteile einer fertigen Analyse stehen hier.</translation>
    </message>
    <message>
        <source>Nothing passed the gate through this leg; all of it stays unattributed.</source>
        <translation>In diesem Strang hat nichts die Schwelle erreicht; alles bleibt nicht zugeordnet.</translation>
    </message>
    <message>
        <source>It could not be measured what passes the gate. All of this track stays unattributed.</source>
        <translation>Es war nicht messbar, was die Schwelle erreicht. Dieser Track bleibt ganz nicht zugeordnet.</translation>
    </message>
    <message>
        <source>Nothing in this catalog passed the gate. All of this track stays unattributed.</source>
        <translation>Nichts in diesem Katalog hat die Schwelle erreicht. Dieser Track bleibt ganz nicht zugeordnet.</translation>
    </message>
    <message numerus="yes">
        <source>Compared with %Ln tracks of {catalog}.</source>
        <translation>
            <numerusform>Mit %Ln Track von {catalog} verglichen.</numerusform>
            <numerusform>Mit %Ln Tracks von {catalog} verglichen.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Compared with %Ln tracks.</source>
        <translation>
            <numerusform>Mit %Ln Track verglichen.</numerusform>
            <numerusform>Mit %Ln Tracks verglichen.</numerusform>
        </translation>
    </message>
    <message>
        <source>Intervals aim at {p} coverage.</source>
        <translation>Intervalle zielen auf {p} Abdeckung.</translation>
    </message>
</context>
<context>
    <name>Shortcuts</name>
    <message>
        <source>Shortcuts</source>
        <translation>Tastenkürzel</translation>
    </message>
    <message>
        <source>In the drawings</source>
        <translation>In den Zeichnungen</translation>
    </message>
    <message>
        <source>Wheel</source>
        <translation>Mausrad</translation>
    </message>
    <message>
        <source>Zoom around the mouse</source>
        <translation>Um die Maus zoomen</translation>
    </message>
    <message>
        <source>Shift + wheel, middle button</source>
        <translation>Umschalt + Mausrad, mittlere Taste</translation>
    </message>
    <message>
        <source>Move along the track</source>
        <translation>Am Track entlangfahren</translation>
    </message>
    <message>
        <source>Drag</source>
        <translation>Ziehen</translation>
    </message>
    <message>
        <source>Select</source>
        <translation>Auswählen</translation>
    </message>
    <message>
        <source>Drag an edge of the selection</source>
        <translation>Rand der Auswahl ziehen</translation>
    </message>
    <message>
        <source>Change the selection</source>
        <translation>Auswahl ändern</translation>
    </message>
    <message>
        <source>Double click</source>
        <translation>Doppelklick</translation>
    </message>
    <message>
        <source>Show all</source>
        <translation>Alles zeigen</translation>
    </message>
    <message>
        <source>Right click</source>
        <translation>Rechtsklick</translation>
    </message>
    <message>
        <source>Kind and colours of the spectrogram, loop, picture</source>
        <translation>Art und Farben des Spektrogramms, Schleife, Bild</translation>
    </message>
    <message>
        <source>Left, Right</source>
        <translation>Links, Rechts</translation>
    </message>
    <message>
        <source>Move by five seconds, with Alt by half a second</source>
        <translation>Um fünf Sekunden weiter, mit Alt um eine halbe</translation>
    </message>
    <message>
        <source>Home, End</source>
        <translation>Pos1, Ende</translation>
    </message>
    <message>
        <source>To the start, to the end</source>
        <translation>An den Anfang, ans Ende</translation>
    </message>
    <message>
        <source>Shift + Left, Shift + Right</source>
        <translation>Umschalt + Links, Umschalt + Rechts</translation>
    </message>
    <message>
        <source>Select with the keyboard</source>
        <translation>Mit der Tastatur auswählen</translation>
    </message>
    <message>
        <source>Page up, Page down in the timeline</source>
        <translation>Bild auf, Bild ab in der Zeitleiste</translation>
    </message>
    <message>
        <source>Walk through the spans</source>
        <translation>Durch die Stellen gehen</translation>
    </message>
</context>
<context>
    <name>SimilarityMatrix</name>
    <message>
        <source>Similarity matrix</source>
        <translation>Ähnlichkeitsmatrix</translation>
    </message>
    <message>
        <source>Harmony of this track against that of the source, transposed to it: brighter is more alike. The line is where the report aligns them.</source>
        <translation>Harmonie dieses Tracks gegen die der Quelle, auf ihn transponiert: heller ist ähnlicher. Die Linie ist, wo der Bericht sie aneinanderlegt.</translation>
    </message>
    <message>
        <source>{here} here, {there} in the source</source>
        <translation>{here} hier, {there} in der Quelle</translation>
    </message>
    <message>
        <source>{share} alike in harmony</source>
        <translation>{share} ähnlich in der Harmonie</translation>
    </message>
</context>
<context>
    <name>SocietyPanel</name>
    <message>
        <source>All analyses here</source>
        <translation>Alle Analysen hier</translation>
    </message>
    <message>
        <source>All analyses that are kept on this computer</source>
        <translation>Alle Analysen auf diesem Computer</translation>
    </message>
    <message>
        <source>Others</source>
        <translation>Andere</translation>
    </message>
    <message>
        <source>Reports of a folder or a file</source>
        <translation>Berichte aus einem Ordner oder einer Datei</translation>
    </message>
    <message>
        <source>Reports</source>
        <translation>Berichte</translation>
    </message>
    <message>
        <source>a folder of reports, or .jsonl</source>
        <translation>ein Ordner mit Berichten, oder .jsonl</translation>
    </message>
    <message>
        <source>2026-11, or 2026-10-01/2026-12-31</source>
        <translation>2026-11, oder 2026-10-01/2026-12-31</translation>
    </message>
    <message>
        <source>for whom it is</source>
        <translation>für wen er ist</translation>
    </message>
    <message>
        <source>who reports</source>
        <translation>wer berichtet</translation>
    </message>
    <message>
        <source>Codes and owners of the open catalog</source>
        <translation>Codes und Eigentümer des Katalogs</translation>
    </message>
    <message>
        <source>ISWCs, which reports do not hold, and the owners of today</source>
        <translation>ISWCs, die Berichte nicht enthalten, und die Eigentümer von heute</translation>
    </message>
    <message>
        <source>Folder for what is made</source>
        <translation>Ordner für die Ergebnisse</translation>
    </message>
    <message>
        <source>a new folder</source>
        <translation>ein neuer Ordner</translation>
    </message>
    <message>
        <source>Make the report</source>
        <translation>Bericht erstellen</translation>
    </message>
    <message>
        <source>Found by</source>
        <translation>Art</translation>
    </message>
    <message>
        <source>Title</source>
        <translation>Titel</translation>
    </message>
    <message>
        <source>Identifier</source>
        <translation>Kennung</translation>
    </message>
    <message>
        <source>Tracks</source>
        <translation>Tracks</translation>
    </message>
    <message>
        <source>Sum</source>
        <translation>Summe</translation>
    </message>
    <message>
        <source>Low – high</source>
        <translation>Von – bis</translation>
    </message>
    <message>
        <source>Works and recordings</source>
        <translation>Werke und Aufnahmen</translation>
    </message>
    <message>
        <source>Open the PDF</source>
        <translation>PDF öffnen</translation>
    </message>
    <message>
        <source>Show in folder</source>
        <translation>Im Ordner zeigen</translation>
    </message>
    <message>
        <source>Of two reports of one track the newer stands. A track that could not be measured has no shares, and says why.</source>
        <translation>Von zwei Berichten über einen Track gilt der neuere. Ein Track, der nicht messbar war, hat keine Anteile und sagt, warum.</translation>
    </message>
    <message>
        <source>Period</source>
        <translation>Zeitraum</translation>
    </message>
    <message>
        <source>When tracks were analysed: a month, or two days</source>
        <translation>Wann Tracks analysiert wurden: ein Monat, oder zwei Tage</translation>
    </message>
    <message>
        <source>Society</source>
        <translation>Gesellschaft</translation>
    </message>
    <message>
        <source>Reporter</source>
        <translation>Berichtender</translation>
    </message>
    <message>
        <source>The works and recordings that were found stand here.</source>
        <translation>Die gefundenen Werke und Aufnahmen stehen hier.</translation>
    </message>
    <message>
        <source>Stop</source>
        <translation>Anhalten</translation>
    </message>
    <message>
        <source>Report to a society</source>
        <translation>Bericht an eine Verwertungsgesellschaft</translation>
    </message>
    <message>
        <source>Tracks: {tracks}. With a source: {found}; without: {without}; not measurable: {unmeasured}. Declared as generated: {declared}.</source>
        <translation>Tracks: {tracks}. Mit einer Quelle: {found}; ohne: {without}; nicht messbar: {unmeasured}. Als erzeugt erklärt: {declared}.</translation>
    </message>
    <message numerus="yes">
        <source>%Ln reports of other days were left out.</source>
        <translation>
            <numerusform>%Ln Bericht anderer Tage wurde ausgelassen.</numerusform>
            <numerusform>%Ln Berichte anderer Tage wurden ausgelassen.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln files or lines are no report and were left out.</source>
        <translation>
            <numerusform>%Ln Datei oder Zeile ist kein Bericht und wurde ausgelassen.</numerusform>
            <numerusform>%Ln Dateien oder Zeilen sind kein Bericht und wurden ausgelassen.</numerusform>
        </translation>
    </message>
    <message>
        <source>Model audit</source>
        <translation>Modellprüfung</translation>
    </message>
</context>
<context>
    <name>Sound</name>
    <message>
        <source>The sound output {name} is not there any more.</source>
        <translation>Die Tonausgabe {name} ist nicht mehr da.</translation>
    </message>
    <message>
        <source>Another one can be chosen under Sound, Output.</source>
        <translation>Unter Ton, Ausgabe lässt sich eine andere wählen.</translation>
    </message>
    <message>
        <source>Sound goes on through the computer&apos;s default output. Another one can be chosen under Sound, Output.</source>
        <translation>Der Ton läuft über die Standardausgabe des Computers weiter. Unter Ton, Ausgabe lässt sich eine andere wählen.</translation>
    </message>
    <message>
        <source>Matching …</source>
        <translation>Wird angeglichen …</translation>
    </message>
    <message>
        <source>Cannot be played: {why}</source>
        <translation>Kann nicht abgespielt werden: {why}</translation>
    </message>
</context>
<context>
    <name>SourceCard</name>
    <message>
        <source>Where this track and the source meet. 0 % is no more than chance explains, 100 % the same.</source>
        <translation>Wo sich dieser Track und die Quelle begegnen. 0 % ist nicht mehr, als der Zufall erklärt, 100 % dasselbe.</translation>
    </message>
    <message>
        <source>The catalog names no owners.</source>
        <translation>Der Katalog nennt keine Eigentümer.</translation>
    </message>
    <message>
        <source>Exclude …</source>
        <translation>Ausschließen …</translation>
    </message>
    <message>
        <source>Shows the shares without this source, such as your own work or a sample that is cleared</source>
        <translation>Zeigt die Anteile ohne diese Quelle, etwa ein eigenes Werk oder ein geklärtes Sample</translation>
    </message>
    <message numerus="yes">
        <source>and %Ln more names</source>
        <translation>
            <numerusform>und %Ln weiterer Name</numerusform>
            <numerusform>und %Ln weitere Namen</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>Spectrogram</name>
    <message>
        <source>Spectrogram</source>
        <translation>Spektrogramm</translation>
    </message>
    <message>
        <source>Low tones below, high tones above; brighter is louder</source>
        <translation>Tiefe Töne unten, hohe oben; heller ist lauter</translation>
    </message>
    <message>
        <source>{n} dB below the loudest</source>
        <translation>{n} dB unter dem Lautesten</translation>
    </message>
    <message>
        <source>quieter than {n} dB below the loudest</source>
        <translation>leiser als {n} dB unter dem Lautesten</translation>
    </message>
</context>
<context>
    <name>SplitPanel</name>
    <message>
        <source>Recording</source>
        <translation>Aufnahme</translation>
    </message>
    <message>
        <source>Owners of the recording</source>
        <translation>Eigentümer der Aufnahme</translation>
    </message>
    <message>
        <source>Work</source>
        <translation>Werk</translation>
    </message>
    <message>
        <source>Owners of the work</source>
        <translation>Eigentümer des Werks</translation>
    </message>
    <message>
        <source>Payees</source>
        <translation>Empfänger</translation>
    </message>
    <message>
        <source>every named owner</source>
        <translation>jeder genannte Eigentümer</translation>
    </message>
    <message>
        <source>Payees (*.csv)</source>
        <translation>Empfänger (*.csv)</translation>
    </message>
    <message>
        <source>Addresses</source>
        <translation>Adressen</translation>
    </message>
    <message>
        <source>for 0xSplits: addresses.json</source>
        <translation>für 0xSplits: addresses.json</translation>
    </message>
    <message>
        <source>Addresses (*.json)</source>
        <translation>Adressen (*.json)</translation>
    </message>
    <message>
        <source>Recipient</source>
        <translation>Empfänger</translation>
    </message>
    <message>
        <source>IPI</source>
        <translation>IPI</translation>
    </message>
    <message>
        <source>Share</source>
        <translation>Anteil</translation>
    </message>
    <message>
        <source>Why</source>
        <translation>Warum</translation>
    </message>
    <message>
        <source>Split</source>
        <translation>Aufteilung</translation>
    </message>
    <message>
        <source>Save as CSV …</source>
        <translation>Als CSV speichern …</translation>
    </message>
    <message>
        <source>Save for 0xSplits …</source>
        <translation>Für 0xSplits speichern …</translation>
    </message>
    <message>
        <source>Parts per million that make exactly the whole. What no source explains, and what waits, are recipients of their own: nobody else gets it.</source>
        <translation>Millionstel, die genau das Ganze ergeben. Was keine Quelle erklärt, und was wartet, sind eigene Empfänger: niemand sonst bekommt es.</translation>
    </message>
    <message>
        <source>Analysed track</source>
        <translation>Analysierter Track</translation>
    </message>
    <message>
        <source>The split of a finished analysis stands here.</source>
        <translation>Die Aufteilung einer fertigen Analyse steht hier.</translation>
    </message>
    <message>
        <source>unattributed</source>
        <translation>nicht zugeordnet</translation>
    </message>
    <message>
        <source>in suspense</source>
        <translation>in der Schwebe</translation>
    </message>
    <message numerus="yes">
        <source>%Ln recipients, {sum} parts per million</source>
        <translation>
            <numerusform>%Ln Empfänger, {sum} Millionstel</numerusform>
            <numerusform>%Ln Empfänger, {sum} Millionstel</numerusform>
        </translation>
    </message>
    <message>
        <source>Needs the recipients&apos; addresses</source>
        <translation>Braucht die Adressen der Empfänger</translation>
    </message>
    <message>
        <source>Save the split</source>
        <translation>Aufteilung speichern</translation>
    </message>
    <message>
        <source>Tables (*.csv)</source>
        <translation>Tabellen (*.csv)</translation>
    </message>
    <message>
        <source>Save the split for 0xSplits</source>
        <translation>Aufteilung für 0xSplits speichern</translation>
    </message>
    <message>
        <source>Split of {title}</source>
        <translation>Aufteilung von {title}</translation>
    </message>
    <message>
        <source>The split was saved. Nothing was paid or sent.</source>
        <translation>Die Aufteilung wurde gespeichert. Nichts wurde bezahlt oder versandt.</translation>
    </message>
</context>
<context>
    <name>TagOwners</name>
    <message>
        <source>Name</source>
        <translation>Name</translation>
    </message>
    <message>
        <source>Role</source>
        <translation>Rolle</translation>
    </message>
    <message>
        <source>Right</source>
        <translation>Recht</translation>
    </message>
    <message>
        <source>%</source>
        <translation>%</translation>
    </message>
    <message>
        <source>Owners in the labels</source>
        <translation>Eigentümer in den Angaben</translation>
    </message>
    <message>
        <source>F2 or a double click edits a cell</source>
        <translation>F2 oder ein Doppelklick bearbeitet eine Zelle</translation>
    </message>
    <message>
        <source>IPI of the party</source>
        <translation>IPI des Beteiligten</translation>
    </message>
    <message>
        <source>Choose a party above</source>
        <translation>Oben einen Beteiligten wählen</translation>
    </message>
    <message>
        <source>of the work</source>
        <translation>vom Werk</translation>
    </message>
    <message>
        <source>of the recording</source>
        <translation>von der Aufnahme</translation>
    </message>
    <message>
        <source>Right of the party</source>
        <translation>Recht des Beteiligten</translation>
    </message>
    <message>
        <source>Add a party</source>
        <translation>Beteiligten hinzufügen</translation>
    </message>
    <message>
        <source>Remove the party</source>
        <translation>Beteiligten entfernen</translation>
    </message>
    <message>
        <source>work</source>
        <translation>Werk</translation>
    </message>
    <message>
        <source>recording</source>
        <translation>Aufnahme</translation>
    </message>
    <message>
        <source>{what} is no share: percent, as 33.33.</source>
        <translation>{what} ist kein Anteil: Prozent, wie 33.33.</translation>
    </message>
    <message>
        <source>the work</source>
        <translation>dem Werk</translation>
    </message>
    <message>
        <source>the recording</source>
        <translation>der Aufnahme</translation>
    </message>
    <message>
        <source>The shares of {right} make {share}.</source>
        <translation>Die Anteile an {right} ergeben {share}.</translation>
    </message>
    <message>
        <source>The labels name no owner.</source>
        <translation>Die Angaben nennen keinen Eigentümer.</translation>
    </message>
</context>
<context>
    <name>TermsForm</name>
    <message>
        <source>Fill in here</source>
        <translation>Hier ausfüllen</translation>
    </message>
    <message>
        <source>Fill in the terms here</source>
        <translation>Die Bedingungen hier ausfüllen</translation>
    </message>
    <message>
        <source>From a file</source>
        <translation>Aus einer Datei</translation>
    </message>
    <message>
        <source>Take the terms from a file</source>
        <translation>Die Bedingungen aus einer Datei nehmen</translation>
    </message>
    <message>
        <source>For more pools and all rules</source>
        <translation>Für mehr Töpfe und alle Regeln</translation>
    </message>
    <message>
        <source>Terms</source>
        <translation>Bedingungen</translation>
    </message>
    <message>
        <source>pools.json</source>
        <translation>pools.json</translation>
    </message>
    <message>
        <source>Terms (*.json)</source>
        <translation>Bedingungen (*.json)</translation>
    </message>
    <message>
        <source>fixed amounts</source>
        <translation>feste Beträge</translation>
    </message>
    <message>
        <source>what the plays brought in</source>
        <translation>was die Nutzungen eingebracht haben</translation>
    </message>
    <message>
        <source>no such pool</source>
        <translation>kein solcher Topf</translation>
    </message>
    <message>
        <source>stays unattributed</source>
        <translation>bleibt nicht zugeordnet</translation>
    </message>
    <message>
        <source>is shared equally</source>
        <translation>wird gleich verteilt</translation>
    </message>
    <message>
        <source>follows what was decided</source>
        <translation>folgt dem, was entschieden wurde</translation>
    </message>
    <message>
        <source>Save as a file …</source>
        <translation>Als Datei speichern …</translation>
    </message>
    <message>
        <source>Period</source>
        <translation>Zeitraum</translation>
    </message>
    <message>
        <source>Currency</source>
        <translation>Währung</translation>
    </message>
    <message>
        <source>Plays from</source>
        <translation>Nutzungen von</translation>
    </message>
    <message>
        <source>First date of plays; empty: all</source>
        <translation>Erster Tag der Nutzungen; leer: alle</translation>
    </message>
    <message>
        <source>to</source>
        <translation>bis</translation>
    </message>
    <message>
        <source>Last date of plays; empty: all</source>
        <translation>Letzter Tag der Nutzungen; leer: alle</translation>
    </message>
    <message>
        <source>Money for outputs is</source>
        <translation>Geld für Ausgaben ist</translation>
    </message>
    <message>
        <source>What could not be measured</source>
        <translation>Was nicht messbar war</translation>
    </message>
    <message>
        <source>Money of tracks without a report, and of reports that say that they could not be measured. What no source explains stays unattributed in any case.</source>
        <translation>Geld von Tracks ohne Bericht, und von Berichten, die sagen, dass sie nicht messbar waren. Was keine Quelle erklärt, bleibt in jedem Fall nicht zugeordnet.</translation>
    </message>
    <message>
        <source>Least payment</source>
        <translation>Mindestzahlung</translation>
    </message>
    <message>
        <source>Smaller payments wait until they have grown</source>
        <translation>Kleinere Zahlungen warten, bis sie angewachsen sind</translation>
    </message>
    <message>
        <source>Recordings</source>
        <translation>Aufnahmen</translation>
    </message>
    <message>
        <source>Works</source>
        <translation>Werke</translation>
    </message>
    <message>
        <source>By attribution</source>
        <translation>Nach Zuordnung</translation>
    </message>
    <message>
        <source>Shared equally</source>
        <translation>Gleich verteilt</translation>
    </message>
    <message>
        <source>Pools, rules, least payments and holds as the file has them; it is checked whole.</source>
        <translation>Töpfe, Regeln, Mindestzahlungen und Zurückgehaltenes, wie die Datei sie hat; sie wird ganz geprüft.</translation>
    </message>
    <message>
        <source>percent</source>
        <translation>Prozent</translation>
    </message>
    <message>
        <source>amount</source>
        <translation>Betrag</translation>
    </message>
    <message>
        <source>recordings</source>
        <translation>Aufnahmen</translation>
    </message>
    <message>
        <source>works</source>
        <translation>Werke</translation>
    </message>
    <message>
        <source>{what} by attribution</source>
        <translation>{what} nach Zuordnung</translation>
    </message>
    <message>
        <source>{what}, equal shares</source>
        <translation>{what}, gleiche Teile</translation>
    </message>
</context>
<context>
    <name>TimePane</name>
    <message>
        <source>{here} of {whole}</source>
        <translation>{here} von {whole}</translation>
    </message>
    <message>
        <source>selected {span}</source>
        <translation>ausgewählt {span}</translation>
    </message>
</context>
<context>
    <name>Timeline</name>
    <message>
        <source>Influence timeline</source>
        <translation>Zeitleiste des Einflusses</translation>
    </message>
    <message>
        <source>Page up and page down walk through the spans; Enter shows the evidence.</source>
        <translation>Bild auf und Bild ab gehen durch die Stellen; die Eingabetaste zeigt den Beleg.</translation>
    </message>
    <message>
        <source>{when}: {title}, {share} of this span, {leg}.</source>
        <translation>{when}: {title}, {share} dieser Stelle, {leg}.</translation>
    </message>
    <message>
        <source>Unattributed</source>
        <translation>Nicht zugeordnet</translation>
    </message>
    <message>
        <source>{when}: nothing of {title} here</source>
        <translation>{when}: hier nichts von {title}</translation>
    </message>
    <message>
        <source>{share} of the strongest influence</source>
        <translation>{share} des stärksten Einflusses</translation>
    </message>
</context>
<context>
    <name>TrackDetails</name>
    <message>
        <source>Show in its folder</source>
        <translation>In seinem Ordner zeigen</translation>
    </message>
    <message>
        <source>Find the file …</source>
        <translation>Datei suchen …</translation>
    </message>
    <message>
        <source>What is it like?</source>
        <translation>Wem ähnelt er?</translation>
    </message>
    <message>
        <source>Analyse it</source>
        <translation>Analysieren</translation>
    </message>
    <message>
        <source>Store</source>
        <translation>Speichern</translation>
    </message>
    <message>
        <source>Discard</source>
        <translation>Verwerfen</translation>
    </message>
    <message>
        <source>Owners in the labels</source>
        <translation>Eigentümer in den Angaben</translation>
    </message>
    <message>
        <source>Album</source>
        <translation>Album</translation>
    </message>
    <message>
        <source>Year</source>
        <translation>Jahr</translation>
    </message>
    <message>
        <source>Title</source>
        <translation>Titel</translation>
    </message>
    <message>
        <source>Artist</source>
        <translation>Künstler</translation>
    </message>
    <message>
        <source>Drawing …</source>
        <translation>Wird gezeichnet …</translation>
    </message>
    <message>
        <source>{hertz} Hz, {channels} channels</source>
        <translation>{hertz} Hz, {channels} Kanäle</translation>
    </message>
    <message>
        <source>Another file is at this place now.</source>
        <translation>An dieser Stelle liegt jetzt eine andere Datei.</translation>
    </message>
    <message>
        <source>Rights data link it with {what}.</source>
        <translation>Rechtedaten verknüpfen ihn mit {what}.</translation>
    </message>
    <message>
        <source>Reports name as owners: {who}</source>
        <translation>Berichte nennen als Eigentümer: {who}</translation>
    </message>
    <message>
        <source>The labels name others.</source>
        <translation>Die Angaben nennen andere.</translation>
    </message>
    <message>
        <source>{what} is no share.</source>
        <translation>{what} ist kein Anteil.</translation>
    </message>
    <message>
        <source>Give percent, as 33.33, between 0 and 100.</source>
        <translation>Geben Sie Prozent an, wie 33.33, zwischen 0 und 100.</translation>
    </message>
</context>
<context>
    <name>TrackPage</name>
    <message>
        <source>Make certificate</source>
        <translation>Zertifikat erstellen</translation>
    </message>
    <message>
        <source>Export …</source>
        <translation>Exportieren …</translation>
    </message>
    <message>
        <source>Letter …</source>
        <translation>Schreiben …</translation>
    </message>
    <message>
        <source>A licence offer or a notice about the source that is shown</source>
        <translation>Ein Lizenzangebot oder eine Meldung über die gezeigte Quelle</translation>
    </message>
    <message>
        <source>The evidence of a finished analysis stands here.</source>
        <translation>Der Beleg einer fertigen Analyse steht hier.</translation>
    </message>
    <message>
        <source>No report can be read from this file.</source>
        <translation>Aus dieser Datei lässt sich kein Bericht lesen.</translation>
    </message>
    <message>
        <source>This track could not be analysed.</source>
        <translation>Dieser Track konnte nicht analysiert werden.</translation>
    </message>
    <message>
        <source>Starting</source>
        <translation>Beginnt</translation>
    </message>
    <message>
        <source>This analysis was not finished when Descant closed. Choose Analyse again to start it.</source>
        <translation>Diese Analyse war nicht beendet, als Descant geschlossen wurde. „Erneut analysieren“ beginnt sie.</translation>
    </message>
    <message>
        <source>This analysis was cancelled. Choose Analyse again to start over.</source>
        <translation>Diese Analyse wurde abgebrochen. „Erneut analysieren“ beginnt sie von vorn.</translation>
    </message>
    <message>
        <source>Waiting for its turn</source>
        <translation>Wartet, bis es an der Reihe ist</translation>
    </message>
    <message>
        <source>Sources may be missing: this catalog could not be calibrated.</source>
        <translation>Quellen können fehlen: dieser Katalog konnte nicht kalibriert werden.</translation>
    </message>
    <message>
        <source>This track was not compared with all of the catalog: its shares may be wrong.</source>
        <translation>Dieser Track wurde nicht mit dem ganzen Katalog verglichen: seine Anteile können falsch sein.</translation>
    </message>
    <message>
        <source>mono</source>
        <translation>mono</translation>
    </message>
    <message>
        <source>stereo</source>
        <translation>stereo</translation>
    </message>
    <message>
        <source>against {catalog}</source>
        <translation>gegen {catalog}</translation>
    </message>
    <message>
        <source>analysed {when}</source>
        <translation>analysiert {when}</translation>
    </message>
    <message>
        <source>Choose a span in the timeline to see and hear its evidence.</source>
        <translation>Wählen Sie eine Stelle in der Zeitleiste, um ihren Beleg zu sehen und zu hören.</translation>
    </message>
    <message>
        <source>This leg hears no source in this track.</source>
        <translation>Dieser Strang hört in diesem Track keine Quelle.</translation>
    </message>
    <message>
        <source>Image (*.png);;Drawing (*.svg);;Document (*.pdf)</source>
        <translation>Bild (*.png);;Zeichnung (*.svg);;Dokument (*.pdf)</translation>
    </message>
    <message>
        <source>Save the picture</source>
        <translation>Bild speichern</translation>
    </message>
    <message>
        <source>The picture was saved.</source>
        <translation>Das Bild wurde gespeichert.</translation>
    </message>
</context>
<context>
    <name>TrackPanes</name>
    <message>
        <source>Zoom in (+)</source>
        <translation>Vergrößern (+)</translation>
    </message>
    <message>
        <source>Zoom out (−)</source>
        <translation>Verkleinern (−)</translation>
    </message>
    <message>
        <source>Zoom to the selection (Z)</source>
        <translation>Auf die Auswahl zoomen (Z)</translation>
    </message>
    <message>
        <source>Show all (F)</source>
        <translation>Alles zeigen (F)</translation>
    </message>
    <message>
        <source>Play the selection over and over (O)</source>
        <translation>Auswahl wiederholt abspielen (O)</translation>
    </message>
    <message>
        <source>Kind and colours of the spectrogram</source>
        <translation>Art und Farben des Spektrogramms</translation>
    </message>
    <message>
        <source>Mel spectrogram</source>
        <translation>Mel-Spektrogramm</translation>
    </message>
    <message>
        <source>Notes (constant-Q)</source>
        <translation>Töne (Constant-Q)</translation>
    </message>
    <message>
        <source>Colours</source>
        <translation>Farben</translation>
    </message>
    <message>
        <source>Show all</source>
        <translation>Alles zeigen</translation>
    </message>
    <message>
        <source>Zoom to the selection</source>
        <translation>Auf die Auswahl zoomen</translation>
    </message>
    <message>
        <source>Play the selection over and over</source>
        <translation>Auswahl wiederholt abspielen</translation>
    </message>
    <message>
        <source>Save the picture …</source>
        <translation>Bild speichern …</translation>
    </message>
    <message>
        <source>Notes ▾</source>
        <translation>Töne ▾</translation>
    </message>
    <message>
        <source>Mel ▾</source>
        <translation>Mel ▾</translation>
    </message>
    <message>
        <source>Drawing …</source>
        <translation>Wird gezeichnet …</translation>
    </message>
</context>
<context>
    <name>TrainingSets</name>
    <message>
        <source>Training sets</source>
        <translation>Trainingsdatensätze</translation>
    </message>
    <message>
        <source>Make</source>
        <translation>Erstellen</translation>
    </message>
    <message>
        <source>Check</source>
        <translation>Prüfen</translation>
    </message>
    <message>
        <source>Public summary</source>
        <translation>Öffentliche Zusammenfassung</translation>
    </message>
    <message>
        <source>Signed manifests (*.jws)</source>
        <translation>Signierte Manifeste (*.jws)</translation>
    </message>
    <message>
        <source>Tables (*.csv)</source>
        <translation>Tabellen (*.csv)</translation>
    </message>
    <message>
        <source>all tracks of the open catalog</source>
        <translation>alle Tracks des geöffneten Katalogs</translation>
    </message>
    <message>
        <source>List of tracks</source>
        <translation>Liste der Tracks</translation>
    </message>
    <message>
        <source>in place of the words</source>
        <translation>anstelle der Wörter</translation>
    </message>
    <message>
        <source>Licences</source>
        <translation>Lizenzen</translation>
    </message>
    <message>
        <source>terms.json</source>
        <translation>terms.json</translation>
    </message>
    <message>
        <source>Terms (*.json)</source>
        <translation>Bedingungen (*.json)</translation>
    </message>
    <message>
        <source>of tracks without one of their own</source>
        <translation>von Tracks ohne eigene</translation>
    </message>
    <message>
        <source>Also tracks without a licence</source>
        <translation>Auch Tracks ohne Lizenz</translation>
    </message>
    <message>
        <source>Manifest</source>
        <translation>Manifest</translation>
    </message>
    <message>
        <source>signed, .jws</source>
        <translation>signiert, .jws</translation>
    </message>
    <message>
        <source>Issuer&apos;s public key</source>
        <translation>Öffentlicher Schlüssel des Ausstellers</translation>
    </message>
    <message>
        <source>had by another way</source>
        <translation>auf anderem Weg erhalten</translation>
    </message>
    <message>
        <source>Keys (*.pem *.jwk *.json)</source>
        <translation>Schlüssel (*.pem *.jwk *.json)</translation>
    </message>
    <message>
        <source>Folder with the audio</source>
        <translation>Ordner mit dem Audio</translation>
    </message>
    <message>
        <source>not compared</source>
        <translation>nicht verglichen</translation>
    </message>
    <message>
        <source>signed manifests, one a line</source>
        <translation>signierte Manifeste, je Zeile eines</translation>
    </message>
    <message>
        <source>add one</source>
        <translation>eines hinzufügen</translation>
    </message>
    <message>
        <source>What only you know</source>
        <translation>Was nur Sie wissen</translation>
    </message>
    <message>
        <source>answers.json</source>
        <translation>answers.json</translation>
    </message>
    <message>
        <source>Answers (*.json)</source>
        <translation>Antworten (*.json)</translation>
    </message>
    <message>
        <source>Tracks of the open catalog with hashes, owners and terms, signed as certificates are. A model that is trained on them can be audited by it.</source>
        <translation>Tracks des geöffneten Katalogs mit Prüfsummen, Eigentümern und Bedingungen, signiert wie Zertifikate. Ein Modell, das damit trainiert ist, kann danach geprüft werden.</translation>
    </message>
    <message>
        <source>Name of the set</source>
        <translation>Name des Datensatzes</translation>
    </message>
    <message>
        <source>Tracks with these words</source>
        <translation>Tracks mit diesen Wörtern</translation>
    </message>
    <message>
        <source>List of tracks with their terms</source>
        <translation>Liste der Tracks mit ihren Bedingungen</translation>
    </message>
    <message>
        <source>Licence</source>
        <translation>Lizenz</translation>
    </message>
    <message>
        <source>Offline: whether it was changed, whose key signed it, and whether the files are the same.</source>
        <translation>Offline: ob es verändert wurde, wessen Schlüssel es signiert hat, und ob die Dateien dieselben sind.</translation>
    </message>
    <message>
        <source>The public summary of training content that the EU AI Act asks for, after the Commission&apos;s template. What only a person can know is left to be filled in, and never invented.</source>
        <translation>Die öffentliche Zusammenfassung der Trainingsinhalte, die die KI-Verordnung der EU verlangt, nach der Vorlage der Kommission. Was nur eine Person wissen kann, bleibt auszufüllen und wird nie erfunden.</translation>
    </message>
    <message>
        <source>Manifests</source>
        <translation>Manifeste</translation>
    </message>
    <message>
        <source>Add a manifest</source>
        <translation>Manifest hinzufügen</translation>
    </message>
    <message>
        <source>Sign and save …</source>
        <translation>Signieren und speichern …</translation>
    </message>
    <message>
        <source>Save the summary …</source>
        <translation>Zusammenfassung speichern …</translation>
    </message>
    <message>
        <source>Training set</source>
        <translation>Trainingsdatensatz</translation>
    </message>
    <message>
        <source>Save the training set</source>
        <translation>Trainingsdatensatz speichern</translation>
    </message>
    <message>
        <source>Checking the training set</source>
        <translation>Trainingsdatensatz wird geprüft</translation>
    </message>
    <message>
        <source>It holds.</source>
        <translation>Es hält.</translation>
    </message>
    <message>
        <source>It does not hold.</source>
        <translation>Es hält nicht.</translation>
    </message>
    <message>
        <source>Tracks: {n}</source>
        <translation>Tracks: {n}</translation>
    </message>
    <message>
        <source>Hours: {n}</source>
        <translation>Stunden: {n}</translation>
    </message>
    <message>
        <source>Without a licence: {n}</source>
        <translation>Ohne Lizenz: {n}</translation>
    </message>
    <message>
        <source>Without an owner: {n}</source>
        <translation>Ohne Eigentümer: {n}</translation>
    </message>
    <message>
        <source>Pages (*.pdf);;Web page (*.html);;Data (*.json)</source>
        <translation>Seiten (*.pdf);;Webseite (*.html);;Daten (*.json)</translation>
    </message>
    <message>
        <source>Save the public summary</source>
        <translation>Öffentliche Zusammenfassung speichern</translation>
    </message>
    <message>
        <source>Saved.</source>
        <translation>Gespeichert.</translation>
    </message>
    <message>
        <source>Saved. To be filled in by a person: {n}</source>
        <translation>Gespeichert. Von einer Person auszufüllen: {n}</translation>
    </message>
</context>
<context>
    <name>Transport</name>
    <message>
        <source>This track</source>
        <translation>Dieser Track</translation>
    </message>
    <message>
        <source>The source</source>
        <translation>Die Quelle</translation>
    </message>
    <message>
        <source>{side}: {name} (X switches)</source>
        <translation>{side}: {name} (X wechselt)</translation>
    </message>
    <message>
        <source>Hear {name}</source>
        <translation>{name} hören</translation>
    </message>
    <message>
        <source>Time</source>
        <translation>Zeit</translation>
    </message>
    <message>
        <source>Volume</source>
        <translation>Lautstärke</translation>
    </message>
    <message>
        <source>Looking for a sound output …</source>
        <translation>Tonausgabe wird gesucht …</translation>
    </message>
    <message>
        <source>Pause (Space)</source>
        <translation>Anhalten (Leertaste)</translation>
    </message>
    <message>
        <source>Play (Space)</source>
        <translation>Abspielen (Leertaste)</translation>
    </message>
</context>
<context>
    <name>TrustCard</name>
    <message>
        <source>How far to trust it</source>
        <translation>Wie weit ihm zu trauen ist</translation>
    </message>
    <message>
        <source>Measured by {method}.</source>
        <translation>Gemessen durch {method}.</translation>
    </message>
</context>
<context>
    <name>Verdict</name>
    <message>
        <source>{title} in the file {name}</source>
        <translation>{title} in der Datei {name}</translation>
    </message>
    <message>
        <source>The file {name}</source>
        <translation>Die Datei {name}</translation>
    </message>
    <message>
        <source>Its chain names: {name}</source>
        <translation>Seine Kette nennt: {name}</translation>
    </message>
    <message>
        <source>Key: {fingerprint}</source>
        <translation>Schlüssel: {fingerprint}</translation>
    </message>
    <message>
        <source>✓  The same again, every share and place.</source>
        <translation>✓  Wieder dasselbe, jeder Anteil und jede Stelle.</translation>
    </message>
    <message>
        <source>✓  The same within the tolerance.</source>
        <translation>✓  Dasselbe innerhalb der Toleranz.</translation>
    </message>
    <message>
        <source>✗  It came out differently.</source>
        <translation>✗  Es kam anders heraus.</translation>
    </message>
    <message>
        <source>The analysis of {name}, made again</source>
        <translation>Die Analyse von {name}, erneut gemacht</translation>
    </message>
    <message>
        <source>{what}: certified {then}, now {now}</source>
        <translation>{what}: zertifiziert {then}, jetzt {now}</translation>
    </message>
    <message>
        <source>The largest difference of a share: {most} points</source>
        <translation>Der größte Unterschied eines Anteils: {most} Punkte</translation>
    </message>
    <message>
        <source>✓  This certificate holds.</source>
        <translation>✓  Dieses Zertifikat hält.</translation>
    </message>
    <message>
        <source>–  Unchanged, signer not proven.</source>
        <translation>–  Unverändert, Unterzeichner nicht belegt.</translation>
    </message>
    <message>
        <source>–  This certificate cannot be checked by this version.</source>
        <translation>–  Dieses Zertifikat kann von dieser Version nicht geprüft werden.</translation>
    </message>
    <message>
        <source>✗  This certificate does not hold.</source>
        <translation>✗  Dieses Zertifikat hält nicht.</translation>
    </message>
</context>
<context>
    <name>Waveform</name>
    <message>
        <source>Waveform</source>
        <translation>Wellenform</translation>
    </message>
    <message>
        <source>Arrow keys move the cursor, with Shift they select; plus and minus zoom, F shows all</source>
        <translation>Pfeiltasten bewegen den Cursor, mit Umschalt wählen sie aus; Plus und Minus zoomen, F zeigt alles</translation>
    </message>
    <message>
        <source>A first look, at some places; the whole is being read</source>
        <translation>Ein erster Blick auf einige Stellen; das Ganze wird noch gelesen</translation>
    </message>
</context>
<context>
    <name>WhyExcluded</name>
    <message>
        <source>Exclude a source</source>
        <translation>Quelle ausschließen</translation>
    </message>
    <message>
        <source>{title} gets no share. What it explains falls to sources that explain it as well, or stays unattributed. The exclusion and its reason stand in the report, in certificates and in exports, and can be undone.</source>
        <translation>{title} bekommt keinen Anteil. Was es erklärt, fällt an Quellen, die es ebenfalls erklären, oder bleibt nicht zugeordnet. Der Ausschluss und sein Grund stehen im Bericht, in Zertifikaten und in Exporten und lassen sich rückgängig machen.</translation>
    </message>
    <message>
        <source>Reason</source>
        <translation>Grund</translation>
    </message>
    <message>
        <source>Own work</source>
        <translation>Eigenes Werk</translation>
    </message>
    <message>
        <source>Sample cleared</source>
        <translation>Sample geklärt</translation>
    </message>
    <message>
        <source>Licensed</source>
        <translation>Lizenziert</translation>
    </message>
    <message>
        <source>Public domain</source>
        <translation>Gemeinfrei</translation>
    </message>
    <message>
        <source>Exclude</source>
        <translation>Ausschließen</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>Abbrechen</translation>
    </message>
    <message>
        <source>Why?</source>
        <translation>Warum?</translation>
    </message>
</context>
<context>
    <name>WindowPage</name>
    <message>
        <source>As the system</source>
        <translation>Wie das System</translation>
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
        <source>The computer&apos;s default</source>
        <translation>Standardausgabe des Computers</translation>
    </message>
    <message>
        <source>{name} (not connected)</source>
        <translation>{name} (nicht angeschlossen)</translation>
    </message>
    <message>
        <source>Window</source>
        <translation>Fenster</translation>
    </message>
    <message>
        <source>Language</source>
        <translation>Sprache</translation>
    </message>
    <message>
        <source>Appearance</source>
        <translation>Darstellung</translation>
    </message>
    <message>
        <source>Sound output</source>
        <translation>Tonausgabe</translation>
    </message>
</context>
<context>
    <name>_Panel</name>
    <message>
        <source>Cancel all</source>
        <translation>Alle abbrechen</translation>
    </message>
    <message>
        <source>Do {job} sooner</source>
        <translation>{job} früher ausführen</translation>
    </message>
    <message>
        <source>Do {job} later</source>
        <translation>{job} später ausführen</translation>
    </message>
    <message>
        <source>Cancel {job}</source>
        <translation>{job} abbrechen</translation>
    </message>
    <message numerus="yes">
        <source>and %Ln more</source>
        <translation>
            <numerusform>und %Ln weiterer</numerusform>
            <numerusform>und %Ln weitere</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>comparison</name>
    <message>
        <source>against {catalog}</source>
        <translation>gegen {catalog}</translation>
    </message>
    <message>
        <source>analysed {when}</source>
        <translation>analysiert {when}</translation>
    </message>
    <message>
        <source>excluded</source>
        <translation>ausgeschlossen</translation>
    </message>
</context>
<context>
    <name>contributions</name>
    <message>
        <source>Unattributed</source>
        <translation>Nicht zugeordnet</translation>
    </message>
    <message>
        <source>no work is named; by the recording</source>
        <translation>kein Werk genannt; nach der Aufnahme</translation>
    </message>
</context>
<context>
    <name>desktop</name>
    <message>
        <source>{name} is not there any more.</source>
        <translation>{name} ist nicht mehr da.</translation>
    </message>
    <message>
        <source>This desktop names no program that opens {name}.</source>
        <translation>Dieser Desktop nennt kein Programm, das {name} öffnet.</translation>
    </message>
    <message>
        <source>It lies at {place}</source>
        <translation>Es liegt unter {place}</translation>
    </message>
</context>
<context>
    <name>edits</name>
    <message>
        <source>the new label of {title}</source>
        <translation>die neue Angabe von {title}</translation>
    </message>
    <message>
        <source>Relabelling {title}</source>
        <translation>{title} wird neu beschriftet</translation>
    </message>
    <message>
        <source>the removal of tracks: {n}</source>
        <translation>das Entfernen von Tracks: {n}</translation>
    </message>
    <message>
        <source>Removing tracks: {n}</source>
        <translation>Tracks werden entfernt: {n}</translation>
    </message>
    <message>
        <source>Putting back tracks: {n}</source>
        <translation>Tracks werden zurückgelegt: {n}</translation>
    </message>
    <message>
        <source>Files that could not be put back: {n}</source>
        <translation>Dateien, die nicht zurückgelegt werden konnten: {n}</translation>
    </message>
    <message>
        <source>Were their files moved?</source>
        <translation>Wurden ihre Dateien verschoben?</translation>
    </message>
    <message>
        <source>the removal of {title} from the list</source>
        <translation>das Entfernen von {title} aus der Liste</translation>
    </message>
    <message>
        <source>Once more: {what}</source>
        <translation>Noch einmal: {what}</translation>
    </message>
    <message>
        <source>Undoing {what}</source>
        <translation>Rückgängig: {what}</translation>
    </message>
</context>
<context>
    <name>engine</name>
    <message>
        <source>A similarity-based estimate: no proof of training, copying or infringement.</source>
        <translation>Eine Schätzung nach Ähnlichkeit: kein Beweis für Training, Kopieren oder Verletzung.</translation>
    </message>
    <message>
        <source>Sources that are not in the catalog cannot be named; their part is in the unattributed share.</source>
        <translation>Quellen, die nicht im Katalog stehen, können nicht genannt werden; ihr Teil steckt im nicht zugeordneten Anteil.</translation>
    </message>
    <message>
        <source>Common musical material (stock progressions, beats, loops, presets) can resemble without descent.</source>
        <translation>Gängiges musikalisches Material (übliche Akkordfolgen, Beats, Loops, Presets) kann sich ohne Abstammung ähneln.</translation>
    </message>
    <message>
        <source>Whether the track was made by a machine is another question; this report does not answer it.</source>
        <translation>Ob der Track von einer Maschine stammt, ist eine andere Frage; dieser Bericht beantwortet sie nicht.</translation>
    </message>
    <message>
        <source>Whether a span is the very recording or a close re-performance was judged by spectra: listen before claiming a master.</source>
        <translation>Ob eine Stelle die Aufnahme selbst oder eine genaue Nachspielung ist, wurde nach Spektren beurteilt: hören Sie, bevor Sie ein Master beanspruchen.</translation>
    </message>
    <message>
        <source>Whether a span is the very recording or a close re-performance was not judged: listen before claiming a master.</source>
        <translation>Ob eine Stelle die Aufnahme selbst oder eine genaue Nachspielung ist, wurde nicht beurteilt: hören Sie, bevor Sie ein Master beanspruchen.</translation>
    </message>
    <message>
        <source>Style evidence ranks well but hardly proves; it counts half in the headline.</source>
        <translation>Belege des Stils ordnen gut ein, beweisen aber kaum; im Gesamtergebnis zählen sie halb.</translation>
    </message>
    <message>
        <source>The track is shorter than ten seconds: little evidence, wide intervals.</source>
        <translation>Der Track ist kürzer als zehn Sekunden: wenige Belege, weite Intervalle.</translation>
    </message>
    <message>
        <source>The gate of the {} leg takes {} such tracks: in this catalog no source can pass by this leg.</source>
        <translation>Die Schwelle des Strangs {} braucht {} solche Tracks: in diesem Katalog kann durch ihn keine Quelle durchkommen.</translation>
    </message>
    <message>
        <source>At the place of “{}” ({}) there is other audio now; the share is of what was there when it was added.</source>
        <translation>Am Ort von „{}“ ({}) liegt jetzt anderes Audio; der Anteil gilt dem, was beim Hinzufügen dort war.</translation>
    </message>
    <message>
        <source>Owners of “{}” were taken from the catalog&apos;s rights data; the tags of their files name others, or other shares.</source>
        <translation>Eigentümer von „{}“ stammen aus den Rechtedaten des Katalogs; die Angaben der Dateien nennen andere oder andere Anteile.</translation>
    </message>
    <message>
        <source>Owners of {} of the sources were taken from the catalog&apos;s rights data; the tags of their files name others, or other shares.</source>
        <translation>Eigentümer von {} der Quellen stammen aus den Rechtedaten des Katalogs; die Angaben der Dateien nennen andere oder andere Anteile.</translation>
    </message>
    <message>
        <source>Not all was compared.</source>
        <translation>Nicht alles wurde verglichen.</translation>
    </message>
    <message>
        <source>{} of {} tracks of the catalog have not been heard by the {} leg, or by an earlier version of it. Run `descant catalog repair`.</source>
        <translation>{} von {} Tracks des Katalogs wurden vom Strang {} nicht oder von einer früheren Fassung gehört. Führen Sie `descant catalog repair` aus.</translation>
    </message>
    <message>
        <source>That nothing is found here is no finding.</source>
        <translation>Dass hier nichts gefunden wird, ist kein Befund.</translation>
    </message>
    <message>
        <source>The gate could not be measured: this catalog holds {} of the {} pieces of music that stand for unrelated music, and with the other {} no p-value under {} can be stated; {} is asked for ({}).</source>
        <translation>Die Schwelle war nicht messbar: dieser Katalog enthält {} der {} Stücke, die für fremde Musik stehen, und mit den anderen {} lässt sich kein p-Wert unter {} angeben; verlangt ist {} ({}).</translation>
    </message>
    <message>
        <source>The gate could not be measured: what the {} pieces of music that stand for unrelated music reach follows no known distribution, so that no p-value under {} can be stated; {} is asked for ({}).</source>
        <translation>Die Schwelle war nicht messbar: was die {} Stücke, die für fremde Musik stehen, erreichen, folgt keiner bekannten Verteilung, sodass sich kein p-Wert unter {} angeben lässt; verlangt ist {} ({}).</translation>
    </message>
    <message>
        <source>The gate does not let through what it should: of {} altered excerpts of this catalog&apos;s own tracks {} passed.</source>
        <translation>Die Schwelle lässt nicht durch, was sie sollte: von {} veränderten Ausschnitten eigener Tracks dieses Katalogs kamen {} durch.</translation>
    </message>
    <message>
        <source>The audio is too short: {} s.</source>
        <translation>Das Audio ist zu kurz: {} s.</translation>
    </message>
    <message>
        <source>At least {} s are needed.</source>
        <translation>Mindestens {} s sind nötig.</translation>
    </message>
    <message>
        <source>The file is silent.</source>
        <translation>Die Datei ist stumm.</translation>
    </message>
    <message>
        <source>Check that the right track was exported.</source>
        <translation>Prüfen Sie, ob der richtige Track exportiert wurde.</translation>
    </message>
    <message>
        <source>The file could not be heard ({}: {}).</source>
        <translation>Die Datei konnte nicht angehört werden ({}: {}).</translation>
    </message>
    <message>
        <source>Export it anew as WAV or FLAC. The log has the details.</source>
        <translation>Exportieren Sie sie neu als WAV oder FLAC. Das Protokoll hat die Einzelheiten.</translation>
    </message>
    <message>
        <source>Reading this file crashed the decoder.</source>
        <translation>Das Lesen dieser Datei hat den Decoder abstürzen lassen.</translation>
    </message>
    <message>
        <source>Export it anew as WAV or FLAC and try again.</source>
        <translation>Exportieren Sie sie neu als WAV oder FLAC, und versuchen Sie es noch einmal.</translation>
    </message>
    <message>
        <source>The file is damaged, or was cut off while it was copied: it cannot be decoded beyond {} s.</source>
        <translation>Die Datei ist beschädigt oder wurde beim Kopieren abgeschnitten: sie lässt sich nicht über {} s hinaus dekodieren.</translation>
    </message>
    <message>
        <source>Copy or download it again.</source>
        <translation>Kopieren oder laden Sie sie noch einmal.</translation>
    </message>
    <message>
        <source>The sample rate or the number of channels changes inside this file, after {} s.</source>
        <translation>Die Abtastrate oder die Zahl der Kanäle ändert sich in dieser Datei, nach {} s.</translation>
    </message>
    <message>
        <source>Export it anew as WAV or FLAC.</source>
        <translation>Exportieren Sie sie neu als WAV oder FLAC.</translation>
    </message>
    <message>
        <source>The file cannot be played from there ({}).</source>
        <translation>Die Datei kann von dort nicht abgespielt werden ({}).</translation>
    </message>
    <message>
        <source>There is no sound in this file.</source>
        <translation>In dieser Datei ist kein Ton.</translation>
    </message>
    <message>
        <source>Choose a file with an audio track.</source>
        <translation>Wählen Sie eine Datei mit einer Tonspur.</translation>
    </message>
    <message>
        <source>This is not audio that Descant can read.</source>
        <translation>Das ist kein Audio, das Descant lesen kann.</translation>
    </message>
    <message>
        <source>Export it as WAV, FLAC, MP3 or M4A and try again. Files with copy protection cannot be read.</source>
        <translation>Exportieren Sie es als WAV, FLAC, MP3 oder M4A, und versuchen Sie es noch einmal. Dateien mit Kopierschutz lassen sich nicht lesen.</translation>
    </message>
    <message>
        <source>The file is incomplete or damaged.</source>
        <translation>Die Datei ist unvollständig oder beschädigt.</translation>
    </message>
    <message>
        <source>The file was changed while it was read.</source>
        <translation>Die Datei wurde beim Lesen verändert.</translation>
    </message>
    <message>
        <source>Wait until whatever writes to it has finished, then try again.</source>
        <translation>Warten Sie, bis das, was in sie schreibt, fertig ist, und versuchen Sie es dann noch einmal.</translation>
    </message>
    <message>
        <source>You have no permission to read this file.</source>
        <translation>Sie dürfen diese Datei nicht lesen.</translation>
    </message>
    <message>
        <source>Change its permissions, or copy it to a folder of your own.</source>
        <translation>Ändern Sie ihre Berechtigungen, oder kopieren Sie sie in einen eigenen Ordner.</translation>
    </message>
    <message>
        <source>This is a folder, not an audio file.</source>
        <translation>Das ist ein Ordner, keine Audiodatei.</translation>
    </message>
    <message>
        <source>Choose a file inside it.</source>
        <translation>Wählen Sie eine Datei darin.</translation>
    </message>
    <message>
        <source>This is a device or a pipe, not a file.</source>
        <translation>Das ist ein Gerät oder eine Pipe, keine Datei.</translation>
    </message>
    <message>
        <source>Choose an audio file.</source>
        <translation>Wählen Sie eine Audiodatei.</translation>
    </message>
    <message>
        <source>The file is empty (0 bytes).</source>
        <translation>Die Datei ist leer (0 Bytes).</translation>
    </message>
    <message>
        <source>There is no such file.</source>
        <translation>Eine solche Datei gibt es nicht.</translation>
    </message>
    <message>
        <source>Check whether it was moved, renamed or on a drive that is not connected.</source>
        <translation>Prüfen Sie, ob sie verschoben oder umbenannt wurde oder auf einem nicht angeschlossenen Laufwerk liegt.</translation>
    </message>
    <message>
        <source>The file cannot be reached ({}).</source>
        <translation>Die Datei ist nicht erreichbar ({}).</translation>
    </message>
    <message>
        <source>Check its name and its drive.</source>
        <translation>Prüfen Sie ihren Namen und ihr Laufwerk.</translation>
    </message>
    <message>
        <source>The file cannot be opened ({}).</source>
        <translation>Die Datei kann nicht geöffnet werden ({}).</translation>
    </message>
    <message>
        <source>Check its drive.</source>
        <translation>Prüfen Sie ihr Laufwerk.</translation>
    </message>
    <message>
        <source>The file could not be read to its end ({}).</source>
        <translation>Die Datei konnte nicht bis zum Ende gelesen werden ({}).</translation>
    </message>
    <message>
        <source>Check its drive, or copy it to another one.</source>
        <translation>Prüfen Sie ihr Laufwerk, oder kopieren Sie sie auf ein anderes.</translation>
    </message>
    <message>
        <source>Run `descant catalog repair`.</source>
        <translation>Führen Sie `descant catalog repair` aus.</translation>
    </message>
    <message>
        <source>Restore the catalog from a backup.</source>
        <translation>Stellen Sie den Katalog aus einer Sicherung wieder her.</translation>
    </message>
    <message>
        <source>The catalog folder cannot be written ({}).</source>
        <translation>In den Ordner des Katalogs kann nicht geschrieben werden ({}).</translation>
    </message>
    <message>
        <source>Check its permissions and that the drive is still there.</source>
        <translation>Prüfen Sie seine Berechtigungen, und ob das Laufwerk noch da ist.</translation>
    </message>
    <message>
        <source>The disk is full; nothing was stored of this track.</source>
        <translation>Die Platte ist voll; von diesem Track wurde nichts gespeichert.</translation>
    </message>
    <message>
        <source>Free some space, then add the file again.</source>
        <translation>Schaffen Sie Platz, und fügen Sie die Datei dann noch einmal hinzu.</translation>
    </message>
    <message>
        <source>Another program is writing to this catalog (it holds {}).</source>
        <translation>Ein anderes Programm schreibt in diesen Katalog (es hält {}).</translation>
    </message>
    <message>
        <source>Wait until it has finished, or close it. Reading is possible meanwhile.</source>
        <translation>Warten Sie, bis es fertig ist, oder schließen Sie es. Lesen ist inzwischen möglich.</translation>
    </message>
    <message>
        <source>The catalog folder cannot be read ({}).</source>
        <translation>Der Ordner des Katalogs kann nicht gelesen werden ({}).</translation>
    </message>
    <message>
        <source>There is no catalog here.</source>
        <translation>Hier gibt es keinen Katalog.</translation>
    </message>
    <message>
        <source>The catalog was written by a newer Descant (it has {}).</source>
        <translation>Der Katalog wurde von einem neueren Descant geschrieben (er hat {}).</translation>
    </message>
    <message>
        <source>Update Descant.</source>
        <translation>Aktualisieren Sie Descant.</translation>
    </message>
    <message>
        <source>The catalog file is lost or cut short, and the rest of a catalog lies beside it.</source>
        <translation>Die Katalogdatei ist verloren oder abgeschnitten, und der Rest eines Katalogs liegt daneben.</translation>
    </message>
    <message>
        <source>Nothing was changed. Restore catalog.sqlite (with catalog.sqlite-wal, if there is one) from where the folder was copied from or from a backup, or choose a new folder.</source>
        <translation>Nichts wurde verändert. Stellen Sie catalog.sqlite (mit catalog.sqlite-wal, falls vorhanden) von dort, woher der Ordner kopiert wurde, oder aus einer Sicherung wieder her, oder wählen Sie einen neuen Ordner.</translation>
    </message>
    <message>
        <source>The catalog is empty or was never finished.</source>
        <translation>Der Katalog ist leer oder wurde nie fertig.</translation>
    </message>
    <message>
        <source>Add tracks to it.</source>
        <translation>Fügen Sie Tracks hinzu.</translation>
    </message>
    <message>
        <source>This SQLite file is not a Descant catalog.</source>
        <translation>Diese SQLite-Datei ist kein Descant-Katalog.</translation>
    </message>
    <message>
        <source>Choose another folder for the catalog.</source>
        <translation>Wählen Sie einen anderen Ordner für den Katalog.</translation>
    </message>
    <message>
        <source>the certificate does not hold, so there is no report to read from it</source>
        <translation>das Zertifikat hält nicht, deshalb gibt es keinen Bericht daraus zu lesen</translation>
    </message>
    <message>
        <source>this PDF is too large for a certificate</source>
        <translation>dieses PDF ist zu groß für ein Zertifikat</translation>
    </message>
    <message>
        <source>no certificate is attached to this PDF</source>
        <translation>diesem PDF ist kein Zertifikat beigefügt</translation>
    </message>
    <message>
        <source>the certificate cannot be read ({})</source>
        <translation>das Zertifikat kann nicht gelesen werden ({})</translation>
    </message>
    <message>
        <source>The listening engine stopped unexpectedly and was started again.</source>
        <translation>Die Engine wurde unerwartet beendet und neu gestartet.</translation>
    </message>
    <message>
        <source>Other work goes on. If one file keeps causing this, it is probably damaged.</source>
        <translation>Andere Arbeit geht weiter. Wenn eine Datei dies immer wieder verursacht, ist sie vermutlich beschädigt.</translation>
    </message>
    <message>
        <source>The listening engine cannot be started.</source>
        <translation>Die Engine kann nicht gestartet werden.</translation>
    </message>
    <message>
        <source>There is no catalog in this place yet.</source>
        <translation>An diesem Ort gibt es noch keinen Katalog.</translation>
    </message>
    <message>
        <source>Drop music on the Catalog page.</source>
        <translation>Legen Sie auf der Seite „Katalog“ Musik ab.</translation>
    </message>
    <message>
        <source>there is no signing key yet</source>
        <translation>noch gibt es keinen Signaturschlüssel</translation>
    </message>
    <message>
        <source>Something unforeseen went wrong ({}).</source>
        <translation>Etwas Unvorhergesehenes ist schiefgegangen ({}).</translation>
    </message>
    <message>
        <source>Try again; if it comes back, send the details to whoever looks after Descant here.</source>
        <translation>Versuchen Sie es noch einmal; wenn es wiederkommt, senden Sie die Einzelheiten an die Person, die Descant hier betreut.</translation>
    </message>
    <message>
        <source>{} is not there any more.</source>
        <translation>{} ist nicht mehr da.</translation>
    </message>
    <message>
        <source>Was it moved or renamed?</source>
        <translation>Wurde sie verschoben oder umbenannt?</translation>
    </message>
    <message>
        <source>{} may not be read or written.</source>
        <translation>{} darf nicht gelesen oder geschrieben werden.</translation>
    </message>
    <message>
        <source>Check its permissions.</source>
        <translation>Prüfen Sie seine Berechtigungen.</translation>
    </message>
    <message>
        <source>The computer ran out of memory.</source>
        <translation>Der Arbeitsspeicher des Computers ist erschöpft.</translation>
    </message>
    <message>
        <source>Close other programs, or try a shorter file.</source>
        <translation>Schließen Sie andere Programme, oder versuchen Sie eine kürzere Datei.</translation>
    </message>
    <message>
        <source>Check that the disk is there and not full.</source>
        <translation>Prüfen Sie, ob die Platte da ist und nicht voll.</translation>
    </message>
    <message>
        <source>No sound: PortAudio is not installed on this computer (Debian: libportaudio2).</source>
        <translation>Kein Ton: PortAudio ist auf diesem Computer nicht installiert (Debian: libportaudio2).</translation>
    </message>
    <message>
        <source>No sound: this computer has no audio output.</source>
        <translation>Kein Ton: dieser Computer hat keine Tonausgabe.</translation>
    </message>
    <message>
        <source>No sound: {}</source>
        <translation>Kein Ton: {}</translation>
    </message>
    <message>
        <source>This computer has no sound output at present.</source>
        <translation>Dieser Computer hat zurzeit keine Tonausgabe.</translation>
    </message>
    <message>
        <source>The sound output does not answer. {}</source>
        <translation>Die Tonausgabe antwortet nicht. {}</translation>
    </message>
    <message>
        <source>signature</source>
        <translation>Signatur</translation>
    </message>
    <message>
        <source>key</source>
        <translation>Schlüssel</translation>
    </message>
    <message>
        <source>schema</source>
        <translation>Schema</translation>
    </message>
    <message>
        <source>canonical form</source>
        <translation>kanonische Form</translation>
    </message>
    <message>
        <source>shares</source>
        <translation>Anteile</translation>
    </message>
    <message>
        <source>inclusion</source>
        <translation>Zugehörigkeit</translation>
    </message>
    <message>
        <source>audio</source>
        <translation>Audio</translation>
    </message>
    <message>
        <source>timestamp</source>
        <translation>Zeitstempel</translation>
    </message>
    <message>
        <source>pages</source>
        <translation>Seiten</translation>
    </message>
    <message>
        <source>pdf signature</source>
        <translation>PDF-Signatur</translation>
    </message>
    <message>
        <source>The record was not changed since it was signed.</source>
        <translation>Die Aufzeichnung wurde seit der Signatur nicht verändert.</translation>
    </message>
    <message>
        <source>The signature does not fit: the record or the signature was changed after signing.</source>
        <translation>Die Signatur passt nicht: die Aufzeichnung oder die Signatur wurde nach dem Signieren verändert.</translation>
    </message>
    <message>
        <source>The signature could not be looked at.</source>
        <translation>Die Signatur konnte nicht geprüft werden.</translation>
    </message>
    <message>
        <source>The key could not be looked at.</source>
        <translation>Der Schlüssel konnte nicht geprüft werden.</translation>
    </message>
    <message>
        <source>The record could not be looked at.</source>
        <translation>Die Aufzeichnung konnte nicht geprüft werden.</translation>
    </message>
    <message>
        <source>The shares could not be looked at.</source>
        <translation>Die Anteile konnten nicht geprüft werden.</translation>
    </message>
    <message>
        <source>The record is in canonical form (RFC 8785).</source>
        <translation>Die Aufzeichnung ist in kanonischer Form (RFC 8785).</translation>
    </message>
    <message>
        <source>The record follows its schema.</source>
        <translation>Die Aufzeichnung folgt ihrem Schema.</translation>
    </message>
    <message>
        <source>Shares and the unattributed part sum to exactly 1,000,000 ppm, in the whole and in every part.</source>
        <translation>Anteile und der nicht zugeordnete Teil ergeben genau 1.000.000 ppm, im Ganzen und in jedem Teil.</translation>
    </message>
    <message>
        <source>No audio file was given.</source>
        <translation>Keine Audiodatei wurde angegeben.</translation>
    </message>
    <message>
        <source>There is no timestamp.</source>
        <translation>Es gibt keinen Zeitstempel.</translation>
    </message>
    <message>
        <source>The audio file is the very file that was analysed (SHA-256 of the file).</source>
        <translation>Die Audiodatei ist genau die analysierte Datei (SHA-256 der Datei).</translation>
    </message>
    <message>
        <source>This is not the audio that was analysed: neither file nor sound is the same.</source>
        <translation>Das ist nicht das analysierte Audio: weder Datei noch Klang sind gleich.</translation>
    </message>
    <message>
        <source>All {} sources are proven to be among the {} tracks of the catalog&apos;s snapshot.</source>
        <translation>Von allen {} Quellen ist belegt, dass sie unter den {} Tracks des Katalogstands sind.</translation>
    </message>
    <message>
        <source>Signed with the self-signed key {}. That proves the record is unchanged, not who signed it: compare this fingerprint with the issuer&apos;s, or give the issuer&apos;s public key.</source>
        <translation>Signiert mit dem selbst signierten Schlüssel {}. Das belegt, dass die Aufzeichnung unverändert ist, nicht, wer sie signiert hat: vergleichen Sie diesen Fingerabdruck mit dem des Ausstellers, oder geben Sie dessen öffentlichen Schlüssel an.</translation>
    </message>
</context>
<context>
    <name>health</name>
    <message>
        <source>Restore catalog.sqlite from a backup.</source>
        <translation>Stellen Sie catalog.sqlite aus einer Sicherung wieder her.</translation>
    </message>
    <message>
        <source>Repair mends it.</source>
        <translation>„Reparieren“ behebt es.</translation>
    </message>
    <message>
        <source>Repair, then add the file again.</source>
        <translation>Reparieren, und die Datei dann erneut hinzufügen.</translation>
    </message>
</context>
<context>
    <name>identifiers</name>
    <message>
        <source>An ISRC has 12 letters and digits; this has {n}.</source>
        <translation>Ein ISRC hat 12 Buchstaben und Ziffern; dieser hat {n}.</translation>
    </message>
    <message>
        <source>An ISRC is two letters, three letters or digits, then seven digits, as GBAYE0000351.</source>
        <translation>Ein ISRC besteht aus zwei Buchstaben, drei Buchstaben oder Ziffern und sieben Ziffern, wie GBAYE0000351.</translation>
    </message>
    <message>
        <source>An ISWC begins with T, as T-034.524.680-1.</source>
        <translation>Ein ISWC beginnt mit T, wie T-034.524.680-1.</translation>
    </message>
    <message>
        <source>An ISWC is T and ten digits; this has {n}.</source>
        <translation>Ein ISWC besteht aus T und zehn Ziffern; dieser hat {n}.</translation>
    </message>
    <message>
        <source>An IPI name number is eleven digits; a base number is I and ten digits.</source>
        <translation>Eine IPI-Namensnummer hat elf Ziffern; eine Basisnummer besteht aus I und zehn Ziffern.</translation>
    </message>
    <message>
        <source>An IPI name number has eleven digits; this has {n}.</source>
        <translation>Eine IPI-Namensnummer hat elf Ziffern; diese hat {n}.</translation>
    </message>
    <message>
        <source>A digit is wrong: after the others the last one would be {digit}.</source>
        <translation>Eine Ziffer stimmt nicht: nach den anderen wäre die letzte {digit}.</translation>
    </message>
    <message>
        <source>A digit is wrong: after the others the last two would be {digits}.</source>
        <translation>Eine Ziffer stimmt nicht: nach den anderen wären die letzten beiden {digits}.</translation>
    </message>
</context>
<context>
    <name>landed</name>
    <message>
        <source>added</source>
        <translation>hinzugefügt</translation>
    </message>
    <message>
        <source>updated</source>
        <translation>aktualisiert</translation>
    </message>
    <message>
        <source>known already</source>
        <translation>schon bekannt</translation>
    </message>
    <message>
        <source>refused</source>
        <translation>abgelehnt</translation>
    </message>
    <message>
        <source>left out</source>
        <translation>ausgelassen</translation>
    </message>
</context>
<context>
    <name>notes</name>
    <message>
        <source>C</source>
        <translation>C</translation>
    </message>
    <message>
        <source>D♭</source>
        <translation>Des</translation>
    </message>
    <message>
        <source>D</source>
        <translation>D</translation>
    </message>
    <message>
        <source>E♭</source>
        <translation>Es</translation>
    </message>
    <message>
        <source>E</source>
        <translation>E</translation>
    </message>
    <message>
        <source>F</source>
        <translation>F</translation>
    </message>
    <message>
        <source>F♯</source>
        <translation>Fis</translation>
    </message>
    <message>
        <source>G</source>
        <translation>G</translation>
    </message>
    <message>
        <source>A♭</source>
        <translation>As</translation>
    </message>
    <message>
        <source>A</source>
        <translation>A</translation>
    </message>
    <message>
        <source>B♭</source>
        <translation>B</translation>
    </message>
    <message>
        <source>B</source>
        <translation>H</translation>
    </message>
</context>
<context>
    <name>phrases</name>
    <message>
        <source>This cannot be drawn.</source>
        <translation>Dies kann nicht gezeichnet werden.</translation>
    </message>
    <message>
        <source>Also as {name}</source>
        <translation>Auch als {name}</translation>
    </message>
    <message>
        <source>The file declares: {words}</source>
        <translation>Die Datei erklärt: {words}</translation>
    </message>
    <message>
        <source>most unrelated tracks come this close</source>
        <translation>die meisten fremden Tracks kommen so nahe</translation>
    </message>
    <message>
        <source>fewer than 1 in {m} unrelated tracks come this close, by estimate 1 in {n}</source>
        <translation>weniger als 1 von {m} fremden Tracks kommt so nahe, geschätzt 1 von {n}</translation>
    </message>
    <message>
        <source>fewer than 1 in {n} unrelated tracks come this close</source>
        <translation>weniger als 1 von {n} fremden Tracks kommt so nahe</translation>
    </message>
    <message>
        <source>about 1 in {n} unrelated tracks comes this close</source>
        <translation>etwa 1 von {n} fremden Tracks kommt so nahe</translation>
    </message>
    <message>
        <source>no steady beat</source>
        <translation>kein gleichmäßiger Takt</translation>
    </message>
    <message>
        <source>no clear key</source>
        <translation>keine klare Tonart</translation>
    </message>
    <message>
        <source>{beat}, {key}</source>
        <translation>{beat}, {key}</translation>
    </message>
    <message>
        <source>{tonic} minor</source>
        <translation>{tonic}-Moll</translation>
    </message>
    <message>
        <source>{tonic} major</source>
        <translation>{tonic}-Dur</translation>
    </message>
    <message>
        <source>Headline</source>
        <translation>Gesamt</translation>
    </message>
    <message>
        <source>Recording</source>
        <translation>Aufnahme</translation>
    </message>
    <message>
        <source>Composition</source>
        <translation>Komposition</translation>
    </message>
    <message>
        <source>Style</source>
        <translation>Stil</translation>
    </message>
    <message>
        <source>Tracks</source>
        <translation>Tracks</translation>
    </message>
    <message>
        <source>Artists</source>
        <translation>Künstler</translation>
    </message>
    <message>
        <source>Writers</source>
        <translation>Urheber</translation>
    </message>
    <message>
        <source>Publishers</source>
        <translation>Verlage</translation>
    </message>
    <message>
        <source>By track</source>
        <translation>Nach Track</translation>
    </message>
    <message>
        <source>By work</source>
        <translation>Nach Werk</translation>
    </message>
    <message>
        <source>By artist</source>
        <translation>Nach Künstler</translation>
    </message>
    <message>
        <source>By writer</source>
        <translation>Nach Urheber</translation>
    </message>
    <message>
        <source>By publisher</source>
        <translation>Nach Verlag</translation>
    </message>
    <message>
        <source>Work</source>
        <translation>Werk</translation>
    </message>
    <message>
        <source>Artist</source>
        <translation>Künstler</translation>
    </message>
    <message>
        <source>Writer</source>
        <translation>Urheber</translation>
    </message>
    <message>
        <source>Publisher</source>
        <translation>Verlag</translation>
    </message>
    <message>
        <source>Source</source>
        <translation>Quelle</translation>
    </message>
    <message>
        <source>Recordings with the same credit count together.</source>
        <translation>Aufnahmen mit derselben Nennung zählen zusammen.</translation>
    </message>
    <message>
        <source>No artist named</source>
        <translation>Kein Künstler genannt</translation>
    </message>
    <message>
        <source>No writer named</source>
        <translation>Kein Urheber genannt</translation>
    </message>
    <message>
        <source>No publisher named</source>
        <translation>Kein Verlag genannt</translation>
    </message>
    <message>
        <source>Not named</source>
        <translation>Nicht genannt</translation>
    </message>
    <message>
        <source>All three legs together, weighted as the report states</source>
        <translation>Alle drei Stränge zusammen, gewichtet, wie der Bericht es sagt</translation>
    </message>
    <message>
        <source>The same audio: sampled, looped, pitched, stretched</source>
        <translation>Dasselbe Audio: gesampelt, geloopt, in der Tonhöhe verschoben, gestreckt</translation>
    </message>
    <message>
        <source>The same melody and harmony, whatever the key, tempo or instruments</source>
        <translation>Dieselbe Melodie und Harmonie, gleich in welcher Tonart, welchem Tempo oder mit welchen Instrumenten</translation>
    </message>
    <message>
        <source>The same sound. Style evidence ranks; alone it hardly proves</source>
        <translation>Derselbe Klang. Belege des Stils ordnen ein; allein beweisen sie kaum</translation>
    </message>
    <message>
        <source>same key</source>
        <translation>gleiche Tonart</translation>
    </message>
    <message>
        <source>{there} there is {here} here</source>
        <translation>{there} dort ist {here} hier</translation>
    </message>
    <message>
        <source>melody</source>
        <translation>Melodie</translation>
    </message>
    <message>
        <source>harmony</source>
        <translation>Harmonie</translation>
    </message>
    <message>
        <source>rhythm</source>
        <translation>Rhythmus</translation>
    </message>
    <message>
        <source>timbre</source>
        <translation>Klangfarbe</translation>
    </message>
    <message>
        <source>Agreement beyond chance: {aspects}.</source>
        <translation>Übereinstimmung über den Zufall hinaus: {aspects}.</translation>
    </message>
    <message>
        <source>Recordings of one work count together, a medley equally for each of its works.</source>
        <translation>Aufnahmen eines Werks zählen zusammen, ein Medley gleich für jedes seiner Werke.</translation>
    </message>
    <message>
        <source>A source is divided among its writers by their shares of the work.</source>
        <translation>Eine Quelle wird unter ihren Urhebern nach deren Anteilen am Werk geteilt.</translation>
    </message>
    <message>
        <source>A source is divided among its publishers by their shares of the work.</source>
        <translation>Eine Quelle wird unter ihren Verlagen nach deren Anteilen am Werk geteilt.</translation>
    </message>
    <message>
        <source>Intervals of several sources are added up: rather too wide than too narrow.</source>
        <translation>Intervalle mehrerer Quellen werden addiert: eher zu weit als zu eng.</translation>
    </message>
    <message>
        <source>same tempo</source>
        <translation>gleiches Tempo</translation>
    </message>
    <message>
        <source>{share} faster</source>
        <translation>{share} schneller</translation>
    </message>
    <message>
        <source>{share} slower</source>
        <translation>{share} langsamer</translation>
    </message>
    <message>
        <source>no place in the source</source>
        <translation>keine Stelle in der Quelle</translation>
    </message>
    <message>
        <source>{transposition}, {tempo}</source>
        <translation>{transposition}, {tempo}</translation>
    </message>
    <message>
        <source>Reading the file</source>
        <translation>Datei wird gelesen</translation>
    </message>
    <message>
        <source>Listening</source>
        <translation>Hört zu</translation>
    </message>
    <message>
        <source>Searching the catalog</source>
        <translation>Katalog wird durchsucht</translation>
    </message>
    <message>
        <source>Lining up</source>
        <translation>Wird aneinandergelegt</translation>
    </message>
    <message>
        <source>Weighing evidence</source>
        <translation>Belege werden gewogen</translation>
    </message>
    <message>
        <source>Sharing out</source>
        <translation>Wird aufgeteilt</translation>
    </message>
    <message>
        <source>Measuring the gate</source>
        <translation>Schwelle wird gemessen</translation>
    </message>
    <message>
        <source>Comparing with the catalog</source>
        <translation>Wird mit dem Katalog verglichen</translation>
    </message>
    <message>
        <source>Adding</source>
        <translation>Wird hinzugefügt</translation>
    </message>
    <message>
        <source>Building the index</source>
        <translation>Index wird aufgebaut</translation>
    </message>
    <message>
        <source>Looking for music</source>
        <translation>Musik wird gesucht</translation>
    </message>
    <message>
        <source>Signing</source>
        <translation>Wird signiert</translation>
    </message>
    <message>
        <source>Printing</source>
        <translation>Wird gedruckt</translation>
    </message>
    <message>
        <source>Reading</source>
        <translation>Wird gelesen</translation>
    </message>
    <message>
        <source>Reading the training tracks</source>
        <translation>Trainingstracks werden gelesen</translation>
    </message>
    <message>
        <source>Tracing gradients</source>
        <translation>Gradienten werden verfolgt</translation>
    </message>
    <message>
        <source>Tracing influence</source>
        <translation>Einfluss wird verfolgt</translation>
    </message>
    <message>
        <source>Unlearning</source>
        <translation>Wird verlernt</translation>
    </message>
    <message>
        <source>Training again</source>
        <translation>Wird erneut trainiert</translation>
    </message>
    <message>
        <source>Measuring</source>
        <translation>Wird gemessen</translation>
    </message>
    <message>
        <source>Looking at the catalog</source>
        <translation>Katalog wird geprüft</translation>
    </message>
    <message>
        <source>Playing the recordings</source>
        <translation>Aufnahmen werden gespielt</translation>
    </message>
    <message>
        <source>Making the track</source>
        <translation>Track wird erstellt</translation>
    </message>
    <message>
        <source>{time} left</source>
        <translation>noch {time}</translation>
    </message>
    <message>
        <source>Waiting</source>
        <translation>Wartet</translation>
    </message>
    <message>
        <source>Starting</source>
        <translation>Beginnt</translation>
    </message>
</context>
<context>
    <name>queue</name>
    <message>
        <source>The queue cannot be kept: at the next start it will not be there. {why}</source>
        <translation>Die Warteschlange kann nicht behalten werden: beim nächsten Start wird sie nicht da sein. {why}</translation>
    </message>
    <message>
        <source>What was left of the queue cannot be read from {name}.</source>
        <translation>Was von der Warteschlange übrig war, lässt sich aus {name} nicht lesen.</translation>
    </message>
    <message>
        <source>Finished reports are kept. Choose the files again.</source>
        <translation>Fertige Berichte sind behalten. Wählen Sie die Dateien noch einmal.</translation>
    </message>
</context>
<context>
    <name>rights</name>
    <message>
        <source>Import</source>
        <translation>Import</translation>
    </message>
    <message>
        <source>Edit by hand</source>
        <translation>Von Hand bearbeitet</translation>
    </message>
    <message>
        <source>Removal</source>
        <translation>Entfernt</translation>
    </message>
    <message>
        <source>Matching</source>
        <translation>Zuordnung</translation>
    </message>
    <message>
        <source>Proposals confirmed</source>
        <translation>Vorschläge bestätigt</translation>
    </message>
    <message>
        <source>Proposals rejected</source>
        <translation>Vorschläge abgelehnt</translation>
    </message>
    <message>
        <source>Link taken back</source>
        <translation>Verknüpfung zurückgenommen</translation>
    </message>
    <message>
        <source>Undone: change {n}</source>
        <translation>Zurückgenommen: Änderung {n}</translation>
    </message>
    <message>
        <source>Import of {file} ({form})</source>
        <translation>Import von {file} ({form})</translation>
    </message>
</context>
<context>
    <name>window</name>
    <message>
        <source>Descant ended unexpectedly last time. Finished reports are kept.</source>
        <translation>Descant wurde letztes Mal unerwartet beendet. Fertige Berichte sind behalten.</translation>
    </message>
    <message>
        <source>Something unforeseen went wrong in the window.</source>
        <translation>Im Fenster ist etwas Unvorhergesehenes schiefgegangen.</translation>
    </message>
    <message>
        <source>What was finished is kept. Starting Descant again may help.</source>
        <translation>Was fertig war, ist behalten. Descant neu zu starten kann helfen.</translation>
    </message>
    <message>
        <source>Drop to analyse</source>
        <translation>Ablegen, um zu analysieren</translation>
    </message>
</context>
</TS>
