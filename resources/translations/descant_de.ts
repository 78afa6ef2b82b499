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
    <message numerus="yes">
        <source>the removal of %Ln entries</source>
        <translation>
            <numerusform>das Entfernen von %Ln Eintrag</numerusform>
            <numerusform>das Entfernen von %Ln Einträgen</numerusform>
        </translation>
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
    <message numerus="yes">
        <source>Remove %Ln from the list …</source>
        <translation>
            <numerusform>%Ln aus der Liste entfernen …</numerusform>
            <numerusform>%Ln aus der Liste entfernen …</numerusform>
        </translation>
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
        <source>A lane&apos;s height is how alike that moment is beside the most alike; it is no share.</source>
        <translation>Die Höhe einer Zeile ist, wie ähnlich dieser Moment neben dem ähnlichsten ist; sie ist kein Anteil.</translation>
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
        <source>This catalog cannot be read now.</source>
        <translation>Dieser Katalog lässt sich gerade nicht lesen.</translation>
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
        <source>Nothing fits what is sought.</source>
        <translation>Nichts passt zur Suche.</translation>
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
        <source>Continue all</source>
        <translation>Alle fortsetzen</translation>
    </message>
    <message>
        <source>What waits or runs is cancelled. Undo brings the others back as long as Descant is open.</source>
        <translation>Was wartet oder läuft, wird abgebrochen. Rückgängig holt die anderen zurück, solange Descant offen ist.</translation>
    </message>
    <message numerus="yes">
        <source>Remove %Ln entries from the list?</source>
        <translation>
            <numerusform>%Ln Eintrag aus der Liste entfernen?</numerusform>
            <numerusform>%Ln Einträge aus der Liste entfernen?</numerusform>
        </translation>
    </message>
    <message>
        <source>Remove</source>
        <translation>Entfernen</translation>
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
        <translation>Adresse</translation>
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
        <source>{leg} (placed by {other})</source>
        <translation>{leg} (Stelle durch {other})</translation>
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
    <message>
        <source>What was dropped is no file of this computer.</source>
        <translation>Was abgelegt wurde, ist keine Datei dieses Computers.</translation>
    </message>
    <message>
        <source>Save it in a folder first, and drop it from there.</source>
        <translation>Speichern Sie es zuerst in einem Ordner, und legen Sie es von dort ab.</translation>
    </message>
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
        <source>Making the catalog ready</source>
        <translation>Katalog wird vorbereitet</translation>
    </message>
    <message>
        <source>There are no two finished analyses to compare.</source>
        <translation>Es gibt keine zwei fertigen Analysen zum Vergleichen.</translation>
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
        <source>Unattributed</source>
        <comment>heading of a narrow column</comment>
        <translation>Nicht
zugeordnet</translation>
    </message>
    <message>
        <source>If the shares were at the ends of their intervals</source>
        <translation>Wenn die Anteile an den Enden ihrer Intervalle lägen</translation>
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
    <name>Searching</name>
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
        <source>Search certificates</source>
        <translation>Zertifikate durchsuchen</translation>
    </message>
    <message>
        <source>Search the letter</source>
        <translation>Schreiben durchsuchen</translation>
    </message>
    <message>
        <source>Search royalties</source>
        <translation>Tantiemen durchsuchen</translation>
    </message>
    <message>
        <source>Search rights data</source>
        <translation>Rechtedaten durchsuchen</translation>
    </message>
    <message>
        <source>Search</source>
        <translation>Suchen</translation>
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
        <source>A share is how much of this track a source explains. The range in brackets aims to hold the true share in {p} of cases. p: how often unrelated music comes as close by chance.</source>
        <translation>Ein Anteil sagt, wie viel dieses Tracks eine Quelle erklärt. Der Bereich in Klammern soll den wahren Anteil in {p} der Fälle enthalten. p: wie oft unverwandte Musik durch Zufall ebenso nahe kommt.</translation>
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
    <message>
        <source>track {id}</source>
        <translation>Track {id}</translation>
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
        <translation>{what} zugeordnet</translation>
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
        <source>Certificate</source>
        <translation>Zertifikat</translation>
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
    <name>app</name>
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
        <source>no owner of this right is known</source>
        <translation>für dieses Recht ist kein Eigentümer bekannt</translation>
    </message>
    <message>
        <source>the owners known hold less than the whole right</source>
        <translation>die bekannten Eigentümer halten weniger als das ganze Recht</translation>
    </message>
    <message>
        <source>the owners&apos; shares exceed the whole right</source>
        <translation>die Anteile der Eigentümer übersteigen das ganze Recht</translation>
    </message>
    <message>
        <source>the catalog names different owners of this recording</source>
        <translation>der Katalog nennt für diese Aufnahme verschiedene Eigentümer</translation>
    </message>
    <message>
        <source>the owner is not in the list of payees</source>
        <translation>der Eigentümer steht nicht in der Liste der Empfänger</translation>
    </message>
    <message>
        <source>the owner named stands for the public domain, which nobody is paid for</source>
        <translation>der genannte Eigentümer steht für Gemeinfreiheit, für die niemand bezahlt wird</translation>
    </message>
    <message>
        <source>below the least payment of {}</source>
        <translation>unter der kleinsten Auszahlung von {}</translation>
    </message>
    <message>
        <source>unreliable</source>
        <translation>nicht verlässlich</translation>
    </message>
    <message>
        <source>no report</source>
        <translation>kein Bericht</translation>
    </message>
    <message>
        <source>share below the threshold</source>
        <translation>Anteil unter der Schwelle</translation>
    </message>
    <message>
        <source>not shown by the leg</source>
        <translation>von diesem Teil nicht gezeigt</translation>
    </message>
    <message>
        <source>no plays</source>
        <translation>keine Nutzungen</translation>
    </message>
    <message>
        <source>no tracks to share among</source>
        <translation>keine Tracks, unter denen zu teilen wäre</translation>
    </message>
    <message>
        <source>no source is shown for it</source>
        <translation>dafür zeigt sich keine Quelle</translation>
    </message>
    <message>
        <source>the shares total {}, not 0 or 100 %</source>
        <translation>die Anteile ergeben {}, nicht 0 oder 100 %</translation>
    </message>
    <message>
        <source>the {} shares total {}, not 0 or 100 %</source>
        <translation>die Anteile ({}) ergeben {}, nicht 0 oder 100 %</translation>
    </message>
    <message>
        <source>{} owns a share as {}, which only collects for an owner</source>
        <translation>{} hat einen Anteil als {}, das nur für Eigentümer einzieht</translation>
    </message>
    <message>
        <source>the shares of the recording total {}, not 100 %</source>
        <translation>die Anteile der Aufnahme ergeben {}, nicht 100 %</translation>
    </message>
    <message>
        <source>the shares of the recording in {} total {}, not 100 %</source>
        <translation>die Anteile der Aufnahme in {} ergeben {}, nicht 100 %</translation>
    </message>
    <message>
        <source>it ends before it starts</source>
        <translation>er endet, bevor er beginnt</translation>
    </message>
    <message>
        <source>{} of {} is not a valid {}</source>
        <translation>{} von {} ist nicht gültig: {}</translation>
    </message>
    <message>
        <source>{} is not a valid {}</source>
        <translation>{} ist nicht gültig: {}</translation>
    </message>
    <message>
        <source>not a valid {}</source>
        <translation>nicht gültig: {}</translation>
    </message>
    <message>
        <source>title {}, writers {}</source>
        <translation>Titel {}, Urheber {}</translation>
    </message>
    <message>
        <source>title {}, artist {}</source>
        <translation>Titel {}, Künstler {}</translation>
    </message>
    <message>
        <source>title {}, artist {}, {} s apart in length</source>
        <translation>Titel {}, Künstler {}, Längen {} s auseinander</translation>
    </message>
    <message>
        <source>title {}, nothing known of who made both</source>
        <translation>Titel {}, wer beide geschaffen hat, ist nicht bekannt</translation>
    </message>
    <message>
        <source>ISRC {}, but the titles differ</source>
        <translation>ISRC {}, doch die Titel weichen ab</translation>
    </message>
    <message>
        <source>ISRC {} is of the work</source>
        <translation>ISRC {} gehört zum Werk</translation>
    </message>
    <message>
        <source>work number {}</source>
        <translation>Werknummer {}</translation>
    </message>
    <message>
        <source>ISRC {} is of the work, which {} works have</source>
        <translation>ISRC {} gehört zum Werk; {} Werke haben ihn</translation>
    </message>
    <message>
        <source>work number {}, which {} works have</source>
        <translation>Werknummer {}; {} Werke haben sie</translation>
    </message>
    <message>
        <source>ISWC {}, which {} works have</source>
        <translation>ISWC {}; {} Werke haben ihn</translation>
    </message>
    <message>
        <source>sound (SHA-256)</source>
        <translation>Ton (SHA-256)</translation>
    </message>
    <message>
        <source>catalog</source>
        <translation>Katalog</translation>
    </message>
    <message>
        <source>tracks of the catalog</source>
        <translation>Tracks des Katalogs</translation>
    </message>
    <message>
        <source>state of the catalog</source>
        <translation>Stand des Katalogs</translation>
    </message>
    <message>
        <source>excluded by hand</source>
        <translation>von Hand ausgeschlossen</translation>
    </message>
    <message>
        <source>nothing</source>
        <translation>nichts</translation>
    </message>
    <message>
        <source>program</source>
        <translation>Programm</translation>
    </message>
    <message>
        <source>recording encoder</source>
        <translation>Encoder für Aufnahmen</translation>
    </message>
    <message>
        <source>composition encoder</source>
        <translation>Encoder für Kompositionen</translation>
    </message>
    <message>
        <source>style encoder</source>
        <translation>Encoder für Stil</translation>
    </message>
    <message>
        <source>setting {}</source>
        <translation>Einstellung {}</translation>
    </message>
    <message>
        <source>device</source>
        <translation>Gerät</translation>
    </message>
    <message>
        <source>where networks run: auto, cpu, cuda or mps</source>
        <translation>wo Netze rechnen: auto, cpu, cuda oder mps</translation>
    </message>
    <message>
        <source>threads</source>
        <translation>Threads</translation>
    </message>
    <message>
        <source>threads for networks and search; 0: one a core</source>
        <translation>Threads für Netze und Suche; 0: einer je Kern</translation>
    </message>
    <message>
        <source>workers</source>
        <translation>Prozesse</translation>
    </message>
    <message>
        <source>processes that decode and listen; 0: one a core</source>
        <translation>Prozesse, die dekodieren und hören; 0: einer je Kern</translation>
    </message>
    <message>
        <source>seed</source>
        <translation>Startwert</translation>
    </message>
    <message>
        <source>seed of the bootstrap behind the intervals</source>
        <translation>Startwert des Bootstraps hinter den Intervallen</translation>
    </message>
    <message>
        <source>candidates</source>
        <translation>Kandidaten</translation>
    </message>
    <message>
        <source>tracks kept for alignment after the search of the index</source>
        <translation>Tracks, die nach der Suche im Index ausgerichtet werden</translation>
    </message>
    <message>
        <source>sources</source>
        <translation>Quellen</translation>
    </message>
    <message>
        <source>most sources among which one track is shared (exact Shapley)</source>
        <translation>höchstens so viele Quellen, auf die ein Track verteilt wird (exakte Shapley-Werte)</translation>
    </message>
    <message>
        <source>alpha</source>
        <translation>Alpha</translation>
    </message>
    <message>
        <source>false-alarm rate of the gate over all legs: nothing with a larger p-value gets a share</source>
        <translation>Fehlalarmrate der Schwelle über alle Arten: nichts mit größerem p-Wert bekommt einen Anteil</translation>
    </message>
    <message>
        <source>prior</source>
        <translation>A-priori-Wahrscheinlichkeit</translation>
    </message>
    <message>
        <source>prior probability that a segment descends from a candidate that passed the gate</source>
        <translation>Wahrscheinlichkeit vorab, dass ein Segment von einem Kandidaten abstammt, der die Schwelle erreicht hat</translation>
    </message>
    <message>
        <source>weight recording</source>
        <translation>Gewicht der Aufnahme</translation>
    </message>
    <message>
        <source>weight of the recording leg in the headline</source>
        <translation>Gewicht der Aufnahme im Gesamtergebnis</translation>
    </message>
    <message>
        <source>weight composition</source>
        <translation>Gewicht der Komposition</translation>
    </message>
    <message>
        <source>weight of the composition leg in the headline</source>
        <translation>Gewicht der Komposition im Gesamtergebnis</translation>
    </message>
    <message>
        <source>weight style</source>
        <translation>Gewicht des Stils</translation>
    </message>
    <message>
        <source>weight of the style leg in the headline</source>
        <translation>Gewicht des Stils im Gesamtergebnis</translation>
    </message>
    <message>
        <source>bootstrap</source>
        <translation>Bootstrap</translation>
    </message>
    <message>
        <source>block-bootstrap draws behind each interval</source>
        <translation>Ziehungen des Block-Bootstraps hinter jedem Intervall</translation>
    </message>
    <message>
        <source>interval</source>
        <translation>Intervall</translation>
    </message>
    <message>
        <source>coverage that the stated intervals aim at</source>
        <translation>Überdeckung, auf die die genannten Intervalle zielen</translation>
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
        <source>; and {} more</source>
        <translation>; und {} weitere</translation>
    </message>
    <message>
        <source>; it says that it lasts {}</source>
        <translation>; nach eigener Angabe dauert sie {}</translation>
    </message>
    <message>
        <source>; the work, from line {}, is left out</source>
        <translation>; das Werk ab Zeile {} wird ausgelassen</translation>
    </message>
    <message>
        <source>A CWR file names its sender and the sender&apos;s IPI name number.</source>
        <translation>Eine CWR-Datei nennt ihren Absender und dessen IPI-Namensnummer.</translation>
    </message>
    <message>
        <source>A CWR file names its sender.</source>
        <translation>Eine CWR-Datei nennt ihren Absender.</translation>
    </message>
    <message>
        <source>A checkpoint does not have the model&apos;s parameters.</source>
        <translation>Ein Zwischenstand hat nicht die Parameter des Modells.</translation>
    </message>
    <message>
        <source>A file of this index is missing or damaged.</source>
        <translation>Eine Datei dieses Index fehlt oder ist beschädigt.</translation>
    </message>
    <message>
        <source>A gradient of this model is not finite.</source>
        <translation>Ein Gradient dieses Modells ist nicht endlich.</translation>
    </message>
    <message>
        <source>A model audit names its training manifest; no source is proven in it.</source>
        <translation>Eine Modellprüfung nennt ihr Trainingsmanifest; Quellen werden darin nicht bewiesen.</translation>
    </message>
    <message>
        <source>A track is linked with a recording or a work, and a recording with a work.</source>
        <translation>Ein Track wird mit einer Aufnahme oder einem Werk verknüpft, eine Aufnahme mit einem Werk.</translation>
    </message>
    <message>
        <source>A value kept in the catalog is damaged.</source>
        <translation>Ein Wert, den der Katalog aufbewahrt, ist beschädigt.</translation>
    </message>
    <message>
        <source>Add each to the file of addresses; &quot;unattributed&quot; and &quot;suspense&quot; need one as well where they have a part, for nobody else may get it.</source>
        <translation>Nehmen Sie jede in die Adressdatei auf; auch „unattributed“ und „suspense“ brauchen eine, wo sie einen Teil haben, denn niemand sonst darf ihn bekommen.</translation>
    </message>
    <message>
        <source>Add it as a new track, and remove the old one.</source>
        <translation>Fügen Sie sie als neuen Track hinzu, und entfernen Sie den alten.</translation>
    </message>
    <message>
        <source>Add its weights, or leave the texts out of the manifest.</source>
        <translation>Ergänzen Sie dessen Gewichte, oder lassen Sie die Texte im Manifest weg.</translation>
    </message>
    <message>
        <source>Add its weights, or name files of latents in the manifest.</source>
        <translation>Ergänzen Sie dessen Gewichte, oder nennen Sie im Manifest Dateien mit Latents.</translation>
    </message>
    <message>
        <source>Add the files again.</source>
        <translation>Fügen Sie die Dateien noch einmal hinzu.</translation>
    </message>
    <message>
        <source>Add them, or name files of tokens in the manifest.</source>
        <translation>Ergänzen Sie sie, oder nennen Sie im Manifest Dateien mit Tokens.</translation>
    </message>
    <message>
        <source>Allow it to yourself alone (chmod 600 &apos;{}&apos;), or move it away to have a new one made.</source>
        <translation>Erlauben Sie ihn nur sich selbst (chmod 600 &apos;{}&apos;), oder legen Sie ihn beiseite, damit ein neuer entsteht.</translation>
    </message>
    <message>
        <source>Allow it to yourself alone: chmod 600 &apos;{}&apos;</source>
        <translation>Erlauben Sie ihn nur sich selbst: chmod 600 &apos;{}&apos;</translation>
    </message>
    <message>
        <source>Allow it to yourself alone: chmod 700 &apos;{}&apos;</source>
        <translation>Erlauben Sie ihn nur sich selbst: chmod 700 &apos;{}&apos;</translation>
    </message>
    <message>
        <source>An issuer&apos;s certificate needs the extended key usage e-mail protection or document signing for that.</source>
        <translation>Das Zertifikat eines Ausstellers braucht dafür die erweiterte Schlüsselverwendung E-Mail-Schutz oder Dokumentsignatur.</translation>
    </message>
    <message>
        <source>Analyse the track in parts.</source>
        <translation>Analysieren Sie den Track in Teilen.</translation>
    </message>
    <message>
        <source>Analyse the track where it can be measured.</source>
        <translation>Analysieren Sie den Track dort, wo sich messen lässt.</translation>
    </message>
    <message>
        <source>Another process is making this index.</source>
        <translation>Ein anderer Prozess erstellt diesen Index gerade.</translation>
    </message>
    <message>
        <source>Another record has this number or code already.</source>
        <translation>Ein anderer Datensatz hat diese Nummer oder diesen Code schon.</translation>
    </message>
    <message>
        <source>Another track already has the id {}.</source>
        <translation>Ein anderer Track hat schon die Kennung {}.</translation>
    </message>
    <message>
        <source>Ask by influence, allow more with --hours, or compute on a GPU with --device.</source>
        <translation>Mit influence fragen, mit --hours mehr erlauben oder mit --device auf einer GPU rechnen.</translation>
    </message>
    <message>
        <source>Ask by influence, or where there is more memory.</source>
        <translation>Mit influence fragen, oder wo mehr Speicher ist.</translation>
    </message>
    <message>
        <source>Ask for another unit.</source>
        <translation>Wählen Sie eine andere Einheit.</translation>
    </message>
    <message>
        <source>Ask for it again where it comes from.</source>
        <translation>Fordern Sie sie dort, wo sie herkommt, noch einmal an.</translation>
    </message>
    <message>
        <source>Ask for one of these where it comes from.</source>
        <translation>Fordern Sie eine davon dort an, wo sie herkommt.</translation>
    </message>
    <message>
        <source>Ask for others.</source>
        <translation>Fordern Sie andere an.</translation>
    </message>
    <message>
        <source>Ask for the file again where it comes from, or have it read leniently if you know why it counts so.</source>
        <translation>Fordern Sie die Datei dort, wo sie herkommt, noch einmal an, oder lassen Sie sie nachsichtig lesen, wenn Sie wissen, warum sie so zählt.</translation>
    </message>
    <message>
        <source>Ask for the file again.</source>
        <translation>Fordern Sie die Datei noch einmal an.</translation>
    </message>
    <message>
        <source>Ask for the file as `descant trainingset make --embeddings` writes it.</source>
        <translation>Fordern Sie die Datei so an, wie `descant trainingset make --embeddings` sie schreibt.</translation>
    </message>
    <message>
        <source>Ask for the file that belongs to the list.</source>
        <translation>Fordern Sie die Datei an, die zu der Liste gehört.</translation>
    </message>
    <message>
        <source>Ask the catalog&apos;s owner: descant catalog grant NAME reader|editor|owner</source>
        <translation>Fragen Sie den Eigentümer des Katalogs: descant catalog grant NAME reader|editor|owner</translation>
    </message>
    <message>
        <source>Ask the issuer for certificate.jws itself.</source>
        <translation>Bitten Sie den Aussteller um certificate.jws selbst.</translation>
    </message>
    <message>
        <source>Ask the issuer for the public key as a JWK or PEM file.</source>
        <translation>Bitten Sie den Aussteller um den öffentlichen Schlüssel als JWK- oder PEM-Datei.</translation>
    </message>
    <message>
        <source>Ask the model&apos;s maker for the weights as safetensors.</source>
        <translation>Bitten Sie den Hersteller des Modells um die Gewichte als safetensors.</translation>
    </message>
    <message>
        <source>Ask the service for the file again, whole and of the Basic Audio Profile.</source>
        <translation>Bitten Sie den Dienst noch einmal um die Datei, ganz und im Basic Audio Profile.</translation>
    </message>
    <message>
        <source>Ask who issued it for a new one.</source>
        <translation>Bitten Sie den, der es ausgestellt hat, um ein neues.</translation>
    </message>
    <message>
        <source>Ask whoever made it for the file as it was made.</source>
        <translation>Bitten Sie den Ersteller um die Datei, wie sie erstellt wurde.</translation>
    </message>
    <message>
        <source>By what it says of itself the PDF was made by another version of the program, so whether its pages show what the record says cannot be checked by this one ({}).</source>
        <translation>Nach eigener Angabe wurde das PDF von einer anderen Version des Programms erstellt; ob seine Seiten zeigen, was die Aufzeichnung sagt, kann diese daher nicht prüfen ({}).</translation>
    </message>
    <message>
        <source>CWR {} states what is collected and not who owns: ownership stays empty</source>
        <translation>CWR {} nennt, was eingezogen wird, und nicht, wem was gehört: die Anteile bleiben leer</translation>
    </message>
    <message>
        <source>Change something, then store it.</source>
        <translation>Ändern Sie etwas, und speichern Sie dann.</translation>
    </message>
    <message>
        <source>Change {} cannot be undone: {} rests on {} of it.</source>
        <translation>Änderung {} lässt sich nicht zurücknehmen: {} beruht auf {} davon.</translation>
    </message>
    <message>
        <source>Check that its folder can be written to, or copy it to a drive that can.</source>
        <translation>Prüfen Sie, ob sich in seinen Ordner schreiben lässt, oder kopieren Sie ihn auf ein Laufwerk, auf dem das geht.</translation>
    </message>
    <message>
        <source>Check that the folder is there and yours, and that the disk is not full.</source>
        <translation>Prüfen Sie, ob der Ordner da ist und Ihnen gehört und ob der Datenträger nicht voll ist.</translation>
    </message>
    <message>
        <source>Check that the folder is yours and that the disk is not full.</source>
        <translation>Prüfen Sie, ob der Ordner Ihnen gehört und der Datenträger nicht voll ist.</translation>
    </message>
    <message>
        <source>Check the address of the timestamp authority and the network, or leave the timestamp out.</source>
        <translation>Prüfen Sie die Adresse der Zeitstempelstelle und das Netz, oder lassen Sie den Zeitstempel weg.</translation>
    </message>
    <message>
        <source>Check the address, and that the server runs and can be reached; then try again.</source>
        <translation>Prüfen Sie die Adresse und ob der Server läuft und erreichbar ist; versuchen Sie es dann noch einmal.</translation>
    </message>
    <message>
        <source>Check the file and its segment offsets.</source>
        <translation>Prüfen Sie die Datei und ihre Segmentgrenzen.</translation>
    </message>
    <message>
        <source>Check the password.</source>
        <translation>Prüfen Sie das Passwort.</translation>
    </message>
    <message>
        <source>Check the permissions of the file and of its folder.</source>
        <translation>Prüfen Sie die Rechte der Datei und ihres Ordners.</translation>
    </message>
    <message>
        <source>Check the permissions of the folder and of those it lies in.</source>
        <translation>Prüfen Sie die Rechte des Ordners und derer, in denen er liegt.</translation>
    </message>
    <message>
        <source>Check the permissions of the folder; a network drive may not offer locks.</source>
        <translation>Prüfen Sie die Rechte des Ordners; ein Netzlaufwerk bietet vielleicht keine Sperren.</translation>
    </message>
    <message>
        <source>Check the weights of the encoder.</source>
        <translation>Prüfen Sie die Gewichte des Encoders.</translation>
    </message>
    <message>
        <source>Choose a .json file that Descant has written.</source>
        <translation>Wählen Sie eine .json-Datei, die Descant geschrieben hat.</translation>
    </message>
    <message>
        <source>Choose a .jsonl, .csv or .jws file that lists the tracks.</source>
        <translation>Wählen Sie eine .jsonl-, .csv- oder .jws-Datei, die die Tracks aufführt.</translation>
    </message>
    <message>
        <source>Choose a folder that a royalty run has written, as it wrote it.</source>
        <translation>Wählen Sie einen Ordner, den ein Tantiemenlauf geschrieben hat, wie er ihn geschrieben hat.</translation>
    </message>
    <message>
        <source>Choose a track, or a part of one, that can be heard.</source>
        <translation>Wählen Sie einen Track, oder einen Teil davon, der zu hören ist.</translation>
    </message>
    <message>
        <source>Choose an Ed25519 key in PEM (PKCS #8) that no password protects.</source>
        <translation>Wählen Sie einen Ed25519-Schlüssel als PEM (PKCS #8), den kein Passwort schützt.</translation>
    </message>
    <message>
        <source>Choose an empty folder.</source>
        <translation>Wählen Sie einen leeren Ordner.</translation>
    </message>
    <message>
        <source>Choose another folder with --out.</source>
        <translation>Wählen Sie mit --out einen anderen Ordner.</translation>
    </message>
    <message>
        <source>Choose another folder, or delete this one.</source>
        <translation>Wählen Sie einen anderen Ordner, oder löschen Sie diesen.</translation>
    </message>
    <message>
        <source>Choose another timestamp authority.</source>
        <translation>Wählen Sie eine andere Zeitstempelstelle.</translation>
    </message>
    <message>
        <source>Choose the folder that holds the model&apos;s config and weights.</source>
        <translation>Wählen Sie den Ordner mit der Konfiguration und den Gewichten des Modells.</translation>
    </message>
    <message>
        <source>Choose the folder that holds the model.</source>
        <translation>Wählen Sie den Ordner des Modells.</translation>
    </message>
    <message>
        <source>Choose them again: descant catalog add --encoder FOLDER (or {}).</source>
        <translation>Wählen Sie sie noch einmal: descant catalog add --encoder ORDNER (oder {}).</translation>
    </message>
    <message>
        <source>Copy or download it again. If no more of it exists, save it anew from a sound editor.</source>
        <translation>Kopieren oder laden Sie sie noch einmal. Gibt es nicht mehr davon, speichern Sie sie aus einem Audioeditor neu.</translation>
    </message>
    <message>
        <source>Copy the folder again from where the model came from.</source>
        <translation>Kopieren Sie den Ordner noch einmal von dort, wo das Modell herkommt.</translation>
    </message>
    <message>
        <source>Copy the model with its links resolved (cp -rL) and choose the copy.</source>
        <translation>Kopieren Sie das Modell mit aufgelösten Links (cp -rL), und wählen Sie die Kopie.</translation>
    </message>
    <message>
        <source>Correct the list, or add the tracks to the catalog.</source>
        <translation>Berichtigen Sie die Liste, oder fügen Sie die Tracks dem Katalog hinzu.</translation>
    </message>
    <message>
        <source>Correct the manifest, or ask the model&apos;s maker for another.</source>
        <translation>Berichtigen Sie das Manifest, oder bitten Sie den Hersteller des Modells um ein anderes.</translation>
    </message>
    <message>
        <source>Correct the manifest.</source>
        <translation>Berichtigen Sie das Manifest.</translation>
    </message>
    <message>
        <source>Delete it and validate again.</source>
        <translation>Löschen Sie sie, und validieren Sie noch einmal.</translation>
    </message>
    <message>
        <source>Delete the index and make it again.</source>
        <translation>Löschen Sie den Index, und erstellen Sie ihn noch einmal.</translation>
    </message>
    <message>
        <source>ERN messages of the kind NewReleaseMessage can be read.</source>
        <translation>Gelesen werden ERN-Nachrichten der Art NewReleaseMessage.</translation>
    </message>
    <message>
        <source>Edit {} {}.</source>
        <translation>Bearbeiten Sie {} {}.</translation>
    </message>
    <message>
        <source>Encode the audio with this model&apos;s own EnCodec, in segments.</source>
        <translation>Kodieren Sie das Audio in Segmenten mit dem EnCodec dieses Modells.</translation>
    </message>
    <message>
        <source>Encode the audio with this model&apos;s own autoencoder, in segments.</source>
        <translation>Kodieren Sie das Audio in Segmenten mit dem Autoencoder dieses Modells.</translation>
    </message>
    <message>
        <source>Every track names owners.</source>
        <translation>Jeder Track nennt Eigentümer.</translation>
    </message>
    <message>
        <source>Export CSV.</source>
        <translation>Exportieren Sie CSV.</translation>
    </message>
    <message>
        <source>Free some space there.</source>
        <translation>Schaffen Sie dort Platz.</translation>
    </message>
    <message>
        <source>Free some space.</source>
        <translation>Schaffen Sie Platz.</translation>
    </message>
    <message>
        <source>Get the file that the model was trained on, or correct the manifest.</source>
        <translation>Besorgen Sie die Datei, mit der das Modell trainiert wurde, oder berichtigen Sie das Manifest.</translation>
    </message>
    <message>
        <source>Give a file on a disk.</source>
        <translation>Nennen Sie eine Datei auf einem Datenträger.</translation>
    </message>
    <message>
        <source>Give both: the name in Latin letters, the number with up to eleven digits.</source>
        <translation>Nennen Sie beides: den Namen in lateinischen Buchstaben, die Nummer mit bis zu elf Ziffern.</translation>
    </message>
    <message>
        <source>Give checkpoints as folders of the same kind of model.</source>
        <translation>Nennen Sie Zwischenstände als Ordner derselben Modellart.</translation>
    </message>
    <message>
        <source>Give it whole, with https:// at its start.</source>
        <translation>Nennen Sie sie ganz, mit https:// am Anfang.</translation>
    </message>
    <message>
        <source>Give it, or leave out --final for a draft. The program signs for nobody.</source>
        <translation>Ergänzen Sie es, oder lassen Sie --final für einen Entwurf weg. Das Programm unterschreibt für niemanden.</translation>
    </message>
    <message>
        <source>Give it, run `descant catalog connect` (the system&apos;s keyring keeps it), or set PGPASSWORD.</source>
        <translation>Geben Sie es ein, führen Sie `descant catalog connect` aus (der Schlüsselbund des Systems behält es), oder setzen Sie PGPASSWORD.</translation>
    </message>
    <message>
        <source>Give its password.</source>
        <translation>Geben Sie sein Passwort ein.</translation>
    </message>
    <message>
        <source>Give the audio instead, or encode it again with this model&apos;s codec.</source>
        <translation>Nennen Sie stattdessen das Audio, oder kodieren Sie es noch einmal mit dem Codec dieses Modells.</translation>
    </message>
    <message>
        <source>Give the file as that run wrote it.</source>
        <translation>Nennen Sie die Datei, wie jener Lauf sie geschrieben hat.</translation>
    </message>
    <message>
        <source>Give the sender&apos;s name and IPI name number.</source>
        <translation>Nennen Sie Namen und IPI-Namensnummer des Absenders.</translation>
    </message>
    <message>
        <source>Give their licence, leave them out, or allow tracks without one.</source>
        <translation>Nennen Sie ihre Lizenz, lassen Sie sie weg, oder lassen Sie Tracks ohne Lizenz zu.</translation>
    </message>
    <message>
        <source>Give what `descant catalog list --json` prints.</source>
        <translation>Nennen Sie, was `descant catalog list --json` ausgibt.</translation>
    </message>
    <message>
        <source>Import it again.</source>
        <translation>Importieren Sie sie noch einmal.</translation>
    </message>
    <message>
        <source>Index it again.</source>
        <translation>Indexieren Sie noch einmal.</translation>
    </message>
    <message>
        <source>Influence is not infringement. A licence can be offered instead (the kind “licence”).</source>
        <translation>Einfluss ist keine Verletzung. Stattdessen lässt sich eine Lizenz anbieten (Art „Lizenzangebot“).</translation>
    </message>
    <message>
        <source>Install Descant again, or take the weights that belong to this version.</source>
        <translation>Installieren Sie Descant neu, oder nehmen Sie die Gewichte, die zu dieser Version gehören.</translation>
    </message>
    <message>
        <source>Install Descant again.</source>
        <translation>Installieren Sie Descant neu.</translation>
    </message>
    <message>
        <source>Install Descant again; who trains encoders makes it with `python -m research cohort`.</source>
        <translation>Installieren Sie Descant neu; wer Encoder trainiert, erstellt sie mit `python -m research cohort`.</translation>
    </message>
    <message>
        <source>Install it: pip install &apos;descant[encoders]&apos;</source>
        <translation>Installieren Sie sie: pip install &apos;descant[encoders]&apos;</translation>
    </message>
    <message>
        <source>Install it: pip install &apos;descant[musicgen]&apos;</source>
        <translation>Installieren Sie sie: pip install &apos;descant[musicgen]&apos;</translation>
    </message>
    <message>
        <source>Install the newer version.</source>
        <translation>Installieren Sie die neuere Version.</translation>
    </message>
    <message>
        <source>Is the disk full?</source>
        <translation>Ist der Datenträger voll?</translation>
    </message>
    <message>
        <source>It does not hold together: {}.</source>
        <translation>Sie ist in sich nicht stimmig: {}.</translation>
    </message>
    <message>
        <source>It is JSON with &quot;name&quot;, &quot;queries&quot; (a count) and &quot;rates&quot; (each from 0 to 1).</source>
        <translation>Es ist JSON mit „name“, „queries“ (eine Anzahl) und „rates“ (je von 0 bis 1).</translation>
    </message>
    <message>
        <source>It is a PEM file (.pem, .crt) or DER.</source>
        <translation>Es ist eine PEM-Datei (.pem, .crt) oder DER.</translation>
    </message>
    <message>
        <source>It is a private key in PEM, or a PKCS #12 file (.p12, .pfx): Ed25519, ECDSA (P-256, P-384, P-521) or RSA.</source>
        <translation>Es ist ein privater Schlüssel als PEM oder eine PKCS-#12-Datei (.p12, .pfx): Ed25519, ECDSA (P-256, P-384, P-521) oder RSA.</translation>
    </message>
    <message>
        <source>It is there already.</source>
        <translation>Das gibt es schon.</translation>
    </message>
    <message>
        <source>It was changed after it was written, or by another program. Analyse the track again.</source>
        <translation>Er wurde nach dem Schreiben geändert, oder von einem anderen Programm. Analysieren Sie den Track noch einmal.</translation>
    </message>
    <message>
        <source>It was changed meanwhile, by {}.</source>
        <translation>Das wurde inzwischen geändert, durch {}.</translation>
    </message>
    <message>
        <source>It was not changed since it was signed.</source>
        <translation>Sie wurde seit der Signatur nicht geändert.</translation>
    </message>
    <message>
        <source>It was started again. Try once more; if it happens again, the file is probably damaged.</source>
        <translation>Er wurde neu gestartet. Versuchen Sie es noch einmal; geschieht es wieder, ist wahrscheinlich die Datei beschädigt.</translation>
    </message>
    <message>
        <source>It was there at {}, as &quot;{}&quot; states.</source>
        <translation>Es war am {} da, wie „{}“ bezeugt.</translation>
    </message>
    <message>
        <source>It was there at {}, says &quot;{}&quot;, which does not lead to a root that was given: {}</source>
        <translation>Es war am {} da, sagt „{}“, führt aber zu keiner angegebenen Wurzel: {}</translation>
    </message>
    <message>
        <source>It was there at {}, says &quot;{}&quot;. Nobody vouches for that name here: give the root certificate of the timestamp authority (--trust-time).</source>
        <translation>Es war am {} da, sagt „{}“. Hier bürgt niemand für diesen Namen: nennen Sie das Wurzelzertifikat der Zeitstempelstelle (--trust-time).</translation>
    </message>
    <message>
        <source>It was undone already: {}, by change {}.</source>
        <translation>Das wurde schon zurückgenommen: {}, durch Änderung {}.</translation>
    </message>
    <message>
        <source>Its columns are payee, name and ipi.</source>
        <translation>Ihre Spalten sind payee, name und ipi.</translation>
    </message>
    <message>
        <source>Its columns are track, isrc and resource_id; see “Royalties” in the README.</source>
        <translation>Ihre Spalten sind track, isrc und resource_id; siehe „Royalties“ in der README.</translation>
    </message>
    <message>
        <source>Its entries are {}.</source>
        <translation>Ihre Einträge sind {}.</translation>
    </message>
    <message>
        <source>Its header is wrong, as it becomes beyond 4 GiB. Save it anew from a sound editor, as FLAC or RF64.</source>
        <translation>Ihr Kopf ist falsch, wie er es jenseits von 4 GiB wird. Speichern Sie sie aus einem Audioeditor neu, als FLAC oder RF64.</translation>
    </message>
    <message>
        <source>Its sources are: {}.</source>
        <translation>Seine Quellen sind: {}.</translation>
    </message>
    <message>
        <source>Its weights or a track are damaged.</source>
        <translation>Seine Gewichte oder ein Track sind beschädigt.</translation>
    </message>
    <message>
        <source>Keep one of them, or name it model.safetensors.</source>
        <translation>Behalten Sie eine davon, oder nennen Sie sie model.safetensors.</translation>
    </message>
    <message>
        <source>Keys of {} numbers are more than the {} of the tables.</source>
        <translation>Schlüssel von {} Zahlen sind mehr als die {} der Tabellen.</translation>
    </message>
    <message>
        <source>Leave the copy out; the certificate needs none.</source>
        <translation>Lassen Sie die Kopie weg; das Zertifikat braucht keine.</translation>
    </message>
    <message>
        <source>Leave the method out.</source>
        <translation>Lassen Sie die Methode weg.</translation>
    </message>
    <message>
        <source>Let it end in .csv or .xlsx.</source>
        <translation>Lassen Sie ihn auf .csv oder .xlsx enden.</translation>
    </message>
    <message>
        <source>Let its administrator install pgvector 0.7 or later and run: CREATE EXTENSION vector</source>
        <translation>Lassen Sie die Administration pgvector 0.7 oder neuer installieren und ausführen: CREATE EXTENSION vector</translation>
    </message>
    <message>
        <source>Let its administrator make it: CREATE DATABASE</source>
        <translation>Lassen Sie sie von der Administration anlegen: CREATE DATABASE</translation>
    </message>
    <message>
        <source>Let its administrator make it: CREATE ROLE … LOGIN PASSWORD …</source>
        <translation>Lassen Sie es von der Administration anlegen: CREATE ROLE … LOGIN PASSWORD …</translation>
    </message>
    <message>
        <source>Let its administrator update it to 0.7 or later: ALTER EXTENSION vector UPDATE</source>
        <translation>Lassen Sie es von der Administration auf 0.7 oder neuer bringen: ALTER EXTENSION vector UPDATE</translation>
    </message>
    <message>
        <source>Let its owner open it with this version (descant catalog stats), which brings it up to date.</source>
        <translation>Lassen Sie ihn vom Eigentümer mit dieser Version öffnen (descant catalog stats); das bringt ihn auf den neuen Stand.</translation>
    </message>
    <message>
        <source>List them with `descant rights list`.</source>
        <translation>Auflisten lassen sie sich mit `descant rights list`.</translation>
    </message>
    <message>
        <source>Look at it again, then repeat the change.</source>
        <translation>Sehen Sie es noch einmal an, und wiederholen Sie dann die Änderung.</translation>
    </message>
    <message>
        <source>Look at it once more.</source>
        <translation>Sehen Sie sie noch einmal an.</translation>
    </message>
    <message>
        <source>Look at its permissions and at the drive, or let its owner run `descant catalog repair`.</source>
        <translation>Prüfen Sie die Rechte und das Laufwerk, oder lassen Sie den Eigentümer `descant catalog repair` ausführen.</translation>
    </message>
    <message>
        <source>Look there for a quotation mark that stands alone.</source>
        <translation>Suchen Sie dort nach einem einzelnen Anführungszeichen.</translation>
    </message>
    <message>
        <source>Look with `descant rights list`.</source>
        <translation>Suchen Sie mit `descant rights list`.</translation>
    </message>
    <message>
        <source>Make a catalog without them, and analyse against that.</source>
        <translation>Legen Sie einen Katalog ohne sie an, und analysieren Sie gegen diesen.</translation>
    </message>
    <message>
        <source>Make it again.</source>
        <translation>Erstellen Sie ihn noch einmal.</translation>
    </message>
    <message>
        <source>Make one first.</source>
        <translation>Erstellen Sie zuerst einen.</translation>
    </message>
    <message>
        <source>Make one with `descant audit index`.</source>
        <translation>Erstellen Sie einen mit `descant audit index`.</translation>
    </message>
    <message>
        <source>Make one with `descant catalog add`, or copy one with `descant catalog copy`.</source>
        <translation>Legen Sie einen mit `descant catalog add` an, oder kopieren Sie einen mit `descant catalog copy`.</translation>
    </message>
    <message>
        <source>Make one with `descant catalog add`.</source>
        <translation>Legen Sie einen mit `descant catalog add` an.</translation>
    </message>
    <message>
        <source>Make several of it.</source>
        <translation>Teilen Sie ihn in mehrere.</translation>
    </message>
    <message>
        <source>MusicGen models need the library transformers</source>
        <translation>MusicGen-Modelle brauchen die Bibliothek transformers</translation>
    </message>
    <message>
        <source>Name a folder or a JSONL file of reports.</source>
        <translation>Nennen Sie einen Ordner oder eine JSONL-Datei mit Berichten.</translation>
    </message>
    <message>
        <source>Name another --root.</source>
        <translation>Nennen Sie ein anderes --root.</translation>
    </message>
    <message>
        <source>Name another encoding.</source>
        <translation>Wählen Sie eine andere Kodierung.</translation>
    </message>
    <message>
        <source>Name another file, or one that is not there.</source>
        <translation>Nennen Sie eine andere Datei, oder eine, die es noch nicht gibt.</translation>
    </message>
    <message>
        <source>Name another folder.</source>
        <translation>Nennen Sie einen anderen Ordner.</translation>
    </message>
    <message>
        <source>Name another period or other reports.</source>
        <translation>Nennen Sie einen anderen Zeitraum oder andere Berichte.</translation>
    </message>
    <message>
        <source>Name one of these.</source>
        <translation>Nennen Sie eines davon.</translation>
    </message>
    <message>
        <source>Name the catalog in place of --index.</source>
        <translation>Nennen Sie statt --index den Katalog.</translation>
    </message>
    <message>
        <source>Name the id of a track of the catalog.</source>
        <translation>Nennen Sie die Kennung eines Tracks im Katalog.</translation>
    </message>
    <message>
        <source>Name the index of that model with --index.</source>
        <translation>Nennen Sie mit --index den Index jenes Modells.</translation>
    </message>
    <message>
        <source>Name the primary server.</source>
        <translation>Nennen Sie den primären Server.</translation>
    </message>
    <message>
        <source>No adapter reads models of the kind “{}”.</source>
        <translation>Kein Adapter liest Modelle der Art „{}“.</translation>
    </message>
    <message>
        <source>No folder of audio was given.</source>
        <translation>Es wurde kein Ordner mit Audio angegeben.</translation>
    </message>
    <message>
        <source>No proposal was named.</source>
        <translation>Es wurde kein Vorschlag genannt.</translation>
    </message>
    <message>
        <source>No report was made in {}: {}.</source>
        <translation>In {} wurde kein Bericht erstellt: {}.</translation>
    </message>
    <message>
        <source>No segment of this file can be heard.</source>
        <translation>Kein Segment dieser Datei ist zu hören.</translation>
    </message>
    <message>
        <source>No track was chosen.</source>
        <translation>Es wurde kein Track gewählt.</translation>
    </message>
    <message>
        <source>Nobody changes a role of their own.</source>
        <translation>Niemand ändert die eigene Rolle.</translation>
    </message>
    <message>
        <source>Not the file that was analysed, and it cannot be decoded ({}).</source>
        <translation>Nicht die analysierte Datei, und sie lässt sich nicht dekodieren ({}).</translation>
    </message>
    <message>
        <source>Not the file that was analysed, and it cannot be decoded: {}</source>
        <translation>Nicht die analysierte Datei, und sie lässt sich nicht dekodieren: {}</translation>
    </message>
    <message>
        <source>Nothing is different.</source>
        <translation>Nichts ist anders.</translation>
    </message>
    <message>
        <source>Nothing was changed. Restore catalog.sqlite from a backup, or add the audio to a new catalog folder.</source>
        <translation>Es wurde nichts geändert. Stellen Sie catalog.sqlite aus einer Sicherung wieder her, oder fügen Sie das Audio einem neuen Katalogordner hinzu.</translation>
    </message>
    <message>
        <source>Nothing was removed.</source>
        <translation>Es wurde nichts entfernt.</translation>
    </message>
    <message>
        <source>Nothing was stored. List the proposals again.</source>
        <translation>Es wurde nichts gespeichert. Lassen Sie die Vorschläge noch einmal auflisten.</translation>
    </message>
    <message>
        <source>One of these has a part in every track.</source>
        <translation>Eines davon hat an jedem Track teil.</translation>
    </message>
    <message>
        <source>Open it for writing.</source>
        <translation>Öffnen Sie ihn zum Schreiben.</translation>
    </message>
    <message>
        <source>Open it in a spreadsheet program and save it anew.</source>
        <translation>Öffnen Sie sie in einer Tabellenkalkulation, und speichern Sie sie neu.</translation>
    </message>
    <message>
        <source>Pre-encoded tracks cannot be compared by their sound.</source>
        <translation>Vorkodierte Tracks lassen sich nicht nach dem Klang vergleichen.</translation>
    </message>
    <message>
        <source>Proposal {} is not open: it was decided, or matching was run again since.</source>
        <translation>Vorschlag {} ist nicht offen: er wurde entschieden, oder es wurde seither neu zugeordnet.</translation>
    </message>
    <message>
        <source>Put it where the manifest says, or correct the manifest.</source>
        <translation>Legen Sie sie dorthin, wo das Manifest sie nennt, oder berichtigen Sie das Manifest.</translation>
    </message>
    <message>
        <source>Put the T5 that model_config.json names into the subfolder {}, or leave the texts out of the manifest.</source>
        <translation>Legen Sie das T5, das model_config.json nennt, in den Unterordner {}, oder lassen Sie die Texte im Manifest weg.</translation>
    </message>
    <message>
        <source>Put the T5 that model_config.json names there.</source>
        <translation>Legen Sie das T5, das model_config.json nennt, dorthin.</translation>
    </message>
    <message>
        <source>Put the folder back as it was, or choose again: `descant catalog add --encoder FOLDER` for another place or encoder, `--encoder {}` for the program&apos;s own.</source>
        <translation>Stellen Sie den Ordner wieder her, wie er war, oder wählen Sie neu: `descant catalog add --encoder ORDNER` für einen anderen Ort oder Encoder, `--encoder {}` für den des Programms.</translation>
    </message>
    <message>
        <source>Record {} was removed by {}.</source>
        <translation>Datensatz {} wurde durch {} entfernt.</translation>
    </message>
    <message>
        <source>Reproduce it with Descant {}.</source>
        <translation>Wiederholen Sie es mit Descant {}.</translation>
    </message>
    <message>
        <source>Restore catalog.sqlite from a backup.</source>
        <translation>Stellen Sie catalog.sqlite aus einer Sicherung wieder her.</translation>
    </message>
    <message>
        <source>Restore it from a backup, or move it away to have a new one made; certificates signed before stay valid under the old public key.</source>
        <translation>Stellen Sie ihn aus einer Sicherung wieder her, oder legen Sie ihn beiseite, damit ein neuer entsteht; früher signierte Zertifikate bleiben unter dem alten öffentlichen Schlüssel gültig.</translation>
    </message>
    <message>
        <source>Rights data in the catalog are damaged ({}).</source>
        <translation>Rechtedaten im Katalog sind beschädigt ({}).</translation>
    </message>
    <message>
        <source>Run `descant audit index` again; it goes on.</source>
        <translation>Führen Sie `descant audit index` noch einmal aus; es macht dort weiter.</translation>
    </message>
    <message>
        <source>Run `descant catalog repair` to listen again; no audio is needed.</source>
        <translation>Führen Sie `descant catalog repair` aus, um neu zu hören; Audio wird dafür nicht gebraucht.</translation>
    </message>
    <message>
        <source>Run `descant catalog repair`, then add the file again.</source>
        <translation>Führen Sie `descant catalog repair` aus, und fügen Sie dann die Datei noch einmal hinzu.</translation>
    </message>
    <message>
        <source>Save it as CSV, and import that.</source>
        <translation>Speichern Sie sie als CSV, und importieren Sie diese.</translation>
    </message>
    <message>
        <source>Save it as XLSX or CSV.</source>
        <translation>Speichern Sie sie als XLSX oder CSV.</translation>
    </message>
    <message>
        <source>Say it shorter.</source>
        <translation>Fassen Sie sich kürzer.</translation>
    </message>
    <message>
        <source>Say which column has the title, the work&apos;s number or the ISRC (the mapping of columns).</source>
        <translation>Geben Sie an, welche Spalte den Titel, die Werknummer oder den ISRC hat (die Zuordnung der Spalten).</translation>
    </message>
    <message>
        <source>Say why it is excluded, such as “own work” or “sample cleared”.</source>
        <translation>Geben Sie an, warum sie ausgenommen wird, etwa „eigenes Werk“ oder „Sample geklärt“.</translation>
    </message>
    <message>
        <source>Search for it with `descant catalog list`.</source>
        <translation>Suchen Sie ihn mit `descant catalog list`.</translation>
    </message>
    <message>
        <source>Search for something else, or name tracks.</source>
        <translation>Suchen Sie nach etwas anderem, oder nennen Sie Tracks.</translation>
    </message>
    <message>
        <source>See `descant rights history`.</source>
        <translation>Siehe `descant rights history`.</translation>
    </message>
    <message>
        <source>See `descant rights match --list`.</source>
        <translation>Siehe `descant rights match --list`.</translation>
    </message>
    <message>
        <source>See `descant rights show`.</source>
        <translation>Siehe `descant rights show`.</translation>
    </message>
    <message>
        <source>See {} {}.</source>
        <translation>Siehe {} {}.</translation>
    </message>
    <message>
        <source>See “Royalties” in the README for an example.</source>
        <translation>Ein Beispiel steht unter „Royalties“ in der README.</translation>
    </message>
    <message>
        <source>See “Royalties” in the README for usage files.</source>
        <translation>Zu Nutzungsdateien siehe „Royalties“ in der README.</translation>
    </message>
    <message>
        <source>Set DESCANT_HOME (or HOME) to a folder of your own.</source>
        <translation>Setzen Sie DESCANT_HOME (oder HOME) auf einen eigenen Ordner.</translation>
    </message>
    <message>
        <source>Signed as {}, which does not lead to a root that was given: {}</source>
        <translation>Signiert als {}, führt aber zu keiner angegebenen Wurzel: {}</translation>
    </message>
    <message>
        <source>Signed as {}, with the key {}. Nobody vouches for that name here: it proves that the record is unchanged. Give the root certificate that you trust (--trust), or the issuer&apos;s public key.</source>
        <translation>Signiert als {}, mit dem Schlüssel {}. Hier bürgt niemand für diesen Namen: es belegt, dass die Aufzeichnung unverändert ist. Nennen Sie das Wurzelzertifikat, dem Sie vertrauen (--trust), oder den öffentlichen Schlüssel des Ausstellers.</translation>
    </message>
    <message>
        <source>Signed with another key.</source>
        <translation>Mit einem anderen Schlüssel signiert.</translation>
    </message>
    <message>
        <source>Signed with the key that was given.</source>
        <translation>Mit dem angegebenen Schlüssel signiert.</translation>
    </message>
    <message>
        <source>Signed with the key {}, not with the given key {}.</source>
        <translation>Signiert mit dem Schlüssel {}, nicht mit dem angegebenen Schlüssel {}.</translation>
    </message>
    <message>
        <source>Signed with the key {}; whose it is was not checked.</source>
        <translation>Signiert mit dem Schlüssel {}; wessen er ist, wurde nicht geprüft.</translation>
    </message>
    <message>
        <source>Something was added behind the PDF&apos;s end, which can change what it shows.</source>
        <translation>Hinter dem Ende des PDF wurde etwas angefügt, das ändern kann, was es zeigt.</translation>
    </message>
    <message>
        <source>Start from the JSON that this command writes.</source>
        <translation>Gehen Sie von dem JSON aus, das dieser Befehl schreibt.</translation>
    </message>
    <message>
        <source>Take a device with more memory, or --device cpu.</source>
        <translation>Nehmen Sie ein Gerät mit mehr Speicher oder --device cpu.</translation>
    </message>
    <message>
        <source>The PDF as a whole is signed (PAdES) with the key of the record.</source>
        <translation>Das PDF als Ganzes ist mit dem Schlüssel der Aufzeichnung signiert (PAdES).</translation>
    </message>
    <message>
        <source>The PDF breaks off: of its {} bytes the last {} are gone.</source>
        <translation>Das PDF bricht ab: von seinen {} Bytes fehlen die letzten {}.</translation>
    </message>
    <message>
        <source>The PDF has no signature of its own (PAdES); the record inside has one.</source>
        <translation>Das PDF hat keine eigene Signatur (PAdES); die Aufzeichnung darin hat eine.</translation>
    </message>
    <message>
        <source>The PDF was saved again under a password or with restrictions, so it is not the file that was made.</source>
        <translation>Das PDF wurde unter einem Passwort oder mit Einschränkungen neu gespeichert; es ist nicht die Datei, die erstellt wurde.</translation>
    </message>
    <message>
        <source>The PDF was signed with another key than the record, or under another name.</source>
        <translation>Das PDF wurde mit einem anderen Schlüssel als die Aufzeichnung oder unter anderem Namen signiert.</translation>
    </message>
    <message>
        <source>The PDF&apos;s signature does not hold: it was changed, or is of another document.</source>
        <translation>Die Signatur des PDF hält nicht: es wurde geändert, oder sie gehört zu einem anderen Dokument.</translation>
    </message>
    <message>
        <source>The attached record does not hold, so the pages were not compared with it.</source>
        <translation>Die angehängte Aufzeichnung hält nicht; die Seiten wurden daher nicht mit ihr verglichen.</translation>
    </message>
    <message>
        <source>The audio file cannot be read ({}).</source>
        <translation>Die Audiodatei lässt sich nicht lesen ({}).</translation>
    </message>
    <message>
        <source>The catalog cannot be locked for writing ({}).</source>
        <translation>Der Katalog lässt sich nicht zum Schreiben sperren ({}).</translation>
    </message>
    <message>
        <source>The catalog cannot be opened here ({}).</source>
        <translation>Der Katalog lässt sich hier nicht öffnen ({}).</translation>
    </message>
    <message>
        <source>The catalog file is damaged or is no catalog ({}).</source>
        <translation>Die Katalogdatei ist beschädigt oder kein Katalog ({}).</translation>
    </message>
    <message>
        <source>The catalog is busy: another program holds it.</source>
        <translation>Der Katalog ist belegt: ein anderes Programm hält ihn.</translation>
    </message>
    <message>
        <source>The catalog was closed.</source>
        <translation>Der Katalog wurde geschlossen.</translation>
    </message>
    <message>
        <source>The catalog was made with another version of the {} encoder.</source>
        <translation>Der Katalog wurde mit einer anderen Version des Encoders {} erstellt.</translation>
    </message>
    <message>
        <source>The catalog was opened for reading.</source>
        <translation>Der Katalog wurde zum Lesen geöffnet.</translation>
    </message>
    <message>
        <source>The catalog was written by an older Descant, and cannot be brought up to date here.</source>
        <translation>Der Katalog wurde von einem älteren Descant geschrieben und lässt sich hier nicht auf den neuen Stand bringen.</translation>
    </message>
    <message>
        <source>The catalog was written by an older Descant.</source>
        <translation>Der Katalog wurde von einem älteren Descant geschrieben.</translation>
    </message>
    <message>
        <source>The certificate cannot be read ({}).</source>
        <translation>Das Zertifikat lässt sich nicht lesen ({}).</translation>
    </message>
    <message>
        <source>The certificate carries no X.509 certificate that could lead to a root.</source>
        <translation>Das Zertifikat enthält kein X.509-Zertifikat, das zu einer Wurzel führen könnte.</translation>
    </message>
    <message>
        <source>The codec of the reference model cannot be used: {}.</source>
        <translation>Der Codec des Referenzmodells lässt sich nicht verwenden: {}.</translation>
    </message>
    <message>
        <source>The codec&apos;s codebooks do not fit the reference model.</source>
        <translation>Die Codebücher des Codecs passen nicht zum Referenzmodell.</translation>
    </message>
    <message>
        <source>The codec&apos;s latents do not fit the reference model.</source>
        <translation>Die Latents des Codecs passen nicht zum Referenzmodell.</translation>
    </message>
    <message>
        <source>The cohort cannot be read ({}).</source>
        <translation>Die Vergleichsmusik lässt sich nicht lesen ({}).</translation>
    </message>
    <message>
        <source>The cohort was made with other encoders than these.</source>
        <translation>Die Vergleichsmusik wurde mit anderen Encodern erstellt.</translation>
    </message>
    <message>
        <source>The configuration of the reference model lacks something: {}.</source>
        <translation>In der Konfiguration des Referenzmodells fehlt etwas: {}.</translation>
    </message>
    <message>
        <source>The database asks for a password, or for another one.</source>
        <translation>Die Datenbank verlangt ein Passwort oder ein anderes.</translation>
    </message>
    <message>
        <source>The database does not answer, or the connection was lost ({}).</source>
        <translation>Die Datenbank antwortet nicht, oder die Verbindung ging verloren ({}).</translation>
    </message>
    <message>
        <source>The database has pgvector {}, which is too old.</source>
        <translation>Die Datenbank hat pgvector {}; das ist zu alt.</translation>
    </message>
    <message>
        <source>The database lacks pgvector ({}).</source>
        <translation>Der Datenbank fehlt pgvector ({}).</translation>
    </message>
    <message>
        <source>The database refused ({}).</source>
        <translation>Die Datenbank hat abgelehnt ({}).</translation>
    </message>
    <message>
        <source>The disk is full; nothing was stored of this change.</source>
        <translation>Der Datenträger ist voll; von dieser Änderung wurde nichts gespeichert.</translation>
    </message>
    <message>
        <source>The document was changed: it is not the file that the program makes of its record.</source>
        <translation>Das Dokument wurde geändert: es ist nicht die Datei, die das Programm aus seiner Aufzeichnung erstellt.</translation>
    </message>
    <message>
        <source>The encoder {} hears audio files, not frames.</source>
        <translation>Der Encoder {} hört Audiodateien, keine Frames.</translation>
    </message>
    <message>
        <source>The engine is of another version.</source>
        <translation>Der Hörprozess ist von einer anderen Version.</translation>
    </message>
    <message>
        <source>The file breaks off after {}{}.</source>
        <translation>Die Datei bricht nach {} ab{}.</translation>
    </message>
    <message>
        <source>The file differs from the one that was analysed (tags or container), but the decoded sound is the same, sample for sample (SHA-256 of the decoded samples).</source>
        <translation>Die Datei weicht von der analysierten ab (Tags oder Container), doch der dekodierte Klang ist derselbe, Abtastwert für Abtastwert (SHA-256 der dekodierten Abtastwerte).</translation>
    </message>
    <message>
        <source>The file holds other audio than when it was heard first.</source>
        <translation>Die Datei enthält anderes Audio als beim ersten Hören.</translation>
    </message>
    <message>
        <source>The file is incomplete or damaged.</source>
        <translation>Die Datei ist unvollständig oder beschädigt.</translation>
    </message>
    <message>
        <source>The file says that it lasts {}, but there is data for {} s more behind that.</source>
        <translation>Die Datei gibt eine Dauer von {} an, doch dahinter liegen noch Daten für {} s.</translation>
    </message>
    <message>
        <source>The file was changed while it was read.</source>
        <translation>Die Datei wurde beim Lesen verändert.</translation>
    </message>
    <message>
        <source>The index cannot be written ({}).</source>
        <translation>Der Index lässt sich nicht schreiben ({}).</translation>
    </message>
    <message>
        <source>The index is damaged.</source>
        <translation>Der Index ist beschädigt.</translation>
    </message>
    <message>
        <source>The index is incomplete.</source>
        <translation>Der Index ist unvollständig.</translation>
    </message>
    <message>
        <source>The list, its embeddings or this program&apos;s encoders are not what was indexed.</source>
        <translation>Die Liste, ihre Embeddings oder die Encoder dieses Programms sind nicht mehr die, die indiziert wurden.</translation>
    </message>
    <message>
        <source>The listening engine stopped unexpectedly during this work (exit code {}).</source>
        <translation>Der Hörprozess endete unerwartet bei dieser Arbeit (Exit-Code {}).</translation>
    </message>
    <message>
        <source>The log has the details.</source>
        <translation>Einzelheiten stehen im Protokoll.</translation>
    </message>
    <message>
        <source>The manifest does not hold: {}</source>
        <translation>Das Manifest hält nicht: {}</translation>
    </message>
    <message>
        <source>The manifest names no {} for any track.</source>
        <translation>Das Manifest nennt für keinen Track: {}.</translation>
    </message>
    <message>
        <source>The memory of this device does not hold what one segment needs.</source>
        <translation>Der Speicher dieses Geräts fasst nicht, was ein Segment braucht.</translation>
    </message>
    <message>
        <source>The model or the manifest is not the one that was indexed.</source>
        <translation>Modell oder Manifest sind nicht die, die indexiert wurden.</translation>
    </message>
    <message>
        <source>The note of which encoders hear this catalog is damaged.</source>
        <translation>Die Notiz, welche Encoder diesen Katalog hören, ist beschädigt.</translation>
    </message>
    <message>
        <source>The pages cannot be compared with the record ({}).</source>
        <translation>Die Seiten lassen sich nicht mit der Aufzeichnung vergleichen ({}).</translation>
    </message>
    <message>
        <source>The pages do not hold, so a signature of the PDF proves nothing.</source>
        <translation>Die Seiten halten nicht; eine Signatur des PDF belegt daher nichts.</translation>
    </message>
    <message>
        <source>The pages show what the attached record says. {}</source>
        <translation>Die Seiten zeigen, was die angehängte Aufzeichnung sagt. {}</translation>
    </message>
    <message>
        <source>The pages show what the attached record says.{}</source>
        <translation>Die Seiten zeigen, was die angehängte Aufzeichnung sagt.{}</translation>
    </message>
    <message>
        <source>The record has no proof that its sources were in the catalog; analyses since version 0.2 have.</source>
        <translation>Die Aufzeichnung beweist nicht, dass ihre Quellen im Katalog waren; Analysen ab Version 0.2 tun das.</translation>
    </message>
    <message>
        <source>The reference model&apos;s shape makes no sense: {}.</source>
        <translation>Die Form des Referenzmodells ergibt keinen Sinn: {}.</translation>
    </message>
    <message>
        <source>The segment is silent.</source>
        <translation>Das Segment ist stumm.</translation>
    </message>
    <message>
        <source>The segment is too short.</source>
        <translation>Das Segment ist zu kurz.</translation>
    </message>
    <message>
        <source>The server has no account {}.</source>
        <translation>Der Server hat kein Konto {}.</translation>
    </message>
    <message>
        <source>The server takes no changes now (it is a standby).</source>
        <translation>Der Server nimmt zurzeit keine Änderungen an (er ist ein Standby).</translation>
    </message>
    <message>
        <source>The server&apos;s disk is full; nothing was stored of this change.</source>
        <translation>Der Datenträger des Servers ist voll; von dieser Änderung wurde nichts gespeichert.</translation>
    </message>
    <message>
        <source>The source {} is not proven to be in the catalog that the record names.</source>
        <translation>Für die Quelle {} ist nicht bewiesen, dass sie in dem Katalog war, den die Aufzeichnung nennt.</translation>
    </message>
    <message>
        <source>The stored value {} is damaged.</source>
        <translation>Der gespeicherte Wert {} ist beschädigt.</translation>
    </message>
    <message>
        <source>The style weights are not what their hash says.</source>
        <translation>Die Gewichte für Stil sind nicht, was ihr Hash sagt.</translation>
    </message>
    <message>
        <source>The style weights cannot be read ({}).</source>
        <translation>Die Gewichte für Stil lassen sich nicht lesen ({}).</translation>
    </message>
    <message>
        <source>The style weights have another shape than their description.</source>
        <translation>Die Gewichte für Stil haben eine andere Form als beschrieben.</translation>
    </message>
    <message>
        <source>The timestamp cannot be read.</source>
        <translation>Der Zeitstempel lässt sich nicht lesen.</translation>
    </message>
    <message>
        <source>The timestamp does not hold: it is of something else, or damaged.</source>
        <translation>Der Zeitstempel hält nicht: er gehört zu etwas anderem, oder er ist beschädigt.</translation>
    </message>
    <message>
        <source>The timestamp {} cannot be read ({}).</source>
        <translation>Der Zeitstempel {} lässt sich nicht lesen ({}).</translation>
    </message>
    <message>
        <source>The validation is damaged.</source>
        <translation>Die Validierung ist beschädigt.</translation>
    </message>
    <message>
        <source>The vectors are damaged: {} vectors from label {} on have a wrong size.</source>
        <translation>Die Vektoren sind beschädigt: {}-Vektoren ab Nummer {} haben eine falsche Größe.</translation>
    </message>
    <message>
        <source>The weights do not fit the shape that the reference model&apos;s configuration states.</source>
        <translation>Die Gewichte passen nicht zu der Form, die die Konfiguration des Referenzmodells nennt.</translation>
    </message>
    <message>
        <source>The {} encoder gave no unit vectors for this track.</source>
        <translation>Der Encoder {} ergab für diesen Track keine Einheitsvektoren.</translation>
    </message>
    <message>
        <source>The {} leg of this catalog was heard by the encoder {} of this folder, which cannot be used now: {}.</source>
        <translation>Der Teil {} dieses Katalogs wurde vom Encoder {} dieses Ordners gehört, der sich jetzt nicht verwenden lässt: {}.</translation>
    </message>
    <message>
        <source>The {} vectors have {} numbers, those of the catalog {}.</source>
        <translation>Die {}-Vektoren haben {} Zahlen, die des Katalogs {}.</translation>
    </message>
    <message>
        <source>The {} vectors of track {} are damaged.</source>
        <translation>Die {}-Vektoren des Tracks {} sind beschädigt.</translation>
    </message>
    <message>
        <source>There are proofs of tracks that are no sources, or of one track twice.</source>
        <translation>Es gibt Beweise für Tracks, die keine Quellen sind, oder für einen Track zweimal.</translation>
    </message>
    <message>
        <source>There is no catalog in this database (no schema {}).</source>
        <translation>In dieser Datenbank ist kein Katalog (kein Schema {}).</translation>
    </message>
    <message>
        <source>There is no change {} of the rights data.</source>
        <translation>Eine Änderung {} der Rechtedaten gibt es nicht.</translation>
    </message>
    <message>
        <source>There is no hash to trust.</source>
        <translation>Es gibt keinen Hash, dem zu trauen wäre.</translation>
    </message>
    <message>
        <source>There is no method “{}”.</source>
        <translation>Ein Verfahren „{}“ gibt es nicht.</translation>
    </message>
    <message>
        <source>There is no record {}.</source>
        <translation>Einen Datensatz {} gibt es nicht.</translation>
    </message>
    <message>
        <source>There is no source whose place in the catalog could be proven.</source>
        <translation>Es gibt keine Quelle, deren Platz im Katalog sich beweisen ließe.</translation>
    </message>
    <message>
        <source>There is no such database ({}).</source>
        <translation>Eine solche Datenbank gibt es nicht ({}).</translation>
    </message>
    <message>
        <source>There is no track {} in the catalog.</source>
        <translation>Einen Track {} gibt es im Katalog nicht.</translation>
    </message>
    <message>
        <source>There is no work or recording {}.</source>
        <translation>Ein Werk oder eine Aufnahme {} gibt es nicht.</translation>
    </message>
    <message>
        <source>There is no {} {} in the rights data.</source>
        <translation>{} {} gibt es in den Rechtedaten nicht.</translation>
    </message>
    <message>
        <source>These are not style weights of the format {}.</source>
        <translation>Das sind keine Stilgewichte im Format {}.</translation>
    </message>
    <message>
        <source>These embeddings are of another width than their encoder makes.</source>
        <translation>Diese Embeddings haben eine andere Breite, als ihr Encoder sie erzeugt.</translation>
    </message>
    <message>
        <source>These pre-encoded segments cannot be used ({}).</source>
        <translation>Diese vorkodierten Segmente lassen sich nicht verwenden ({}).</translation>
    </message>
    <message>
        <source>They are linked already.</source>
        <translation>Sie sind schon verknüpft.</translation>
    </message>
    <message>
        <source>They are not linked.</source>
        <translation>Sie sind nicht verknüpft.</translation>
    </message>
    <message>
        <source>They go into {}.</source>
        <translation>Sie passen in {}.</translation>
    </message>
    <message>
        <source>This account has no home folder, where your catalog, signing key and log would be.</source>
        <translation>Dieses Konto hat keinen eigenen Ordner, in dem Katalog, Signaturschlüssel und Protokoll liegen könnten.</translation>
    </message>
    <message>
        <source>This catalog does not lie in a folder.</source>
        <translation>Dieser Katalog liegt nicht in einem Ordner.</translation>
    </message>
    <message>
        <source>This folder holds something else.</source>
        <translation>Dieser Ordner enthält etwas anderes.</translation>
    </message>
    <message>
        <source>This folder holds the index of another model, manifest or setting.</source>
        <translation>Dieser Ordner enthält den Index eines anderen Modells, Manifests oder einer anderen Einstellung.</translation>
    </message>
    <message>
        <source>This index is not finished.</source>
        <translation>Dieser Index ist nicht fertig.</translation>
    </message>
    <message>
        <source>This is no address of a PostgreSQL database ({}).</source>
        <translation>Das ist keine Adresse einer PostgreSQL-Datenbank ({}).</translation>
    </message>
    <message>
        <source>This is no period ({}).</source>
        <translation>Das ist kein Zeitraum ({}).</translation>
    </message>
    <message>
        <source>This is the index of a list without audio: the model&apos;s weights cannot be asked about it.</source>
        <translation>Dies ist der Index einer Liste ohne Audio: Die Gewichte des Modells können dazu nicht befragt werden.</translation>
    </message>
    <message>
        <source>This machine has no device {}.</source>
        <translation>Dieser Rechner hat kein Gerät {}.</translation>
    </message>
    <message>
        <source>This model takes segments of the shape ({}, 1 to {}), not {}.</source>
        <translation>Dieses Modell nimmt Segmente der Form ({}, 1 bis {}), nicht {}.</translation>
    </message>
    <message>
        <source>This model&apos;s tokens are numbers from 0 to {}.</source>
        <translation>Die Tokens dieses Modells sind Zahlen von 0 bis {}.</translation>
    </message>
    <message>
        <source>This output cannot be encoded for the model.</source>
        <translation>Diese Ausgabe lässt sich für das Modell nicht kodieren.</translation>
    </message>
    <message>
        <source>Track {} has no {} vectors.</source>
        <translation>Track {} hat keine {}-Vektoren.</translation>
    </message>
    <message>
        <source>Try again.</source>
        <translation>Versuchen Sie es noch einmal.</translation>
    </message>
    <message>
        <source>Undo change {} first.</source>
        <translation>Nehmen Sie zuerst Änderung {} zurück.</translation>
    </message>
    <message>
        <source>Undo change {}.</source>
        <translation>Nehmen Sie Änderung {} zurück.</translation>
    </message>
    <message>
        <source>Unpack it, and give the file inside.</source>
        <translation>Entpacken Sie sie, und nennen Sie die Datei darin.</translation>
    </message>
    <message>
        <source>Use --device auto or --device cpu.</source>
        <translation>Verwenden Sie --device auto oder --device cpu.</translation>
    </message>
    <message>
        <source>Use `descant audit attribute`, or index the model with the tracks&apos; audio.</source>
        <translation>Verwenden Sie `descant audit attribute`, oder indizieren Sie das Modell mit dem Audio der Tracks.</translation>
    </message>
    <message>
        <source>Use a folder with model_config.json and model.safetensors, as stable-audio-tools exports them.</source>
        <translation>Verwenden Sie einen Ordner mit model_config.json und model.safetensors, wie stable-audio-tools sie exportiert.</translation>
    </message>
    <message>
        <source>Use another method or unit.</source>
        <translation>Verwenden Sie ein anderes Verfahren oder eine andere Einheit.</translation>
    </message>
    <message>
        <source>Use another method.</source>
        <translation>Verwenden Sie ein anderes Verfahren.</translation>
    </message>
    <message>
        <source>Use one of {}.</source>
        <translation>Verwenden Sie eines von {}.</translation>
    </message>
    <message>
        <source>Use small letters, digits and _; a letter comes first.</source>
        <translation>Verwenden Sie Kleinbuchstaben, Ziffern und _; am Anfang steht ein Buchstabe.</translation>
    </message>
    <message>
        <source>Use the encoders that the catalog was made with, or a new catalog.</source>
        <translation>Verwenden Sie die Encoder, mit denen der Katalog erstellt wurde, oder einen neuen Katalog.</translation>
    </message>
    <message>
        <source>Use the folder of a MusicGen model saved by transformers (save_pretrained, safetensors).</source>
        <translation>Verwenden Sie den Ordner eines MusicGen-Modells, das transformers gespeichert hat (save_pretrained, safetensors).</translation>
    </message>
    <message>
        <source>Use the folder of a model saved by transformers (save_pretrained, safetensors).</source>
        <translation>Verwenden Sie den Ordner eines Modells, das transformers gespeichert hat (save_pretrained, safetensors).</translation>
    </message>
    <message>
        <source>Wait until it ends.</source>
        <translation>Warten Sie, bis er endet.</translation>
    </message>
    <message>
        <source>Wait until whatever writes to it has finished, then try again.</source>
        <translation>Warten Sie, bis das, was in sie schreibt, fertig ist, und versuchen Sie es dann noch einmal.</translation>
    </message>
    <message>
        <source>What was learnt of unrelated music cannot be read ({}).</source>
        <translation>Was an unverwandter Musik gelernt wurde, lässt sich nicht lesen ({}).</translation>
    </message>
    <message>
        <source>Write a month as 2026-11, or two days as 2026-10-01/2026-12-31.</source>
        <translation>Schreiben Sie einen Monat als 2026-11 oder zwei Tage als 2026-10-01/2026-12-31.</translation>
    </message>
    <message>
        <source>Write it as postgresql://user@host/database.</source>
        <translation>Schreiben Sie sie als postgresql://benutzer@host/datenbank.</translation>
    </message>
    <message>
        <source>You have no permission to read this file.</source>
        <translation>Sie dürfen diese Datei nicht lesen.</translation>
    </message>
    <message>
        <source>the embeddings cannot be read ({})</source>
        <translation>die Embeddings lassen sich nicht lesen ({})</translation>
    </message>
    <message>
        <source>the embeddings cannot be written ({})</source>
        <translation>die Embeddings lassen sich nicht schreiben ({})</translation>
    </message>
    <message>
        <source>the embeddings of one leg differ in width</source>
        <translation>die Embeddings eines Vergleichswegs haben verschiedene Breiten</translation>
    </message>
    <message>
        <source>these embeddings are not those that the list was signed with</source>
        <translation>diese Embeddings sind nicht die, mit denen die Liste signiert wurde</translation>
    </message>
    <message>
        <source>these embeddings cannot be read ({})</source>
        <translation>diese Embeddings lassen sich nicht lesen ({})</translation>
    </message>
    <message>
        <source>{} may not do this here ({}).</source>
        <translation>{} darf das hier nicht ({}).</translation>
    </message>
    <message>
        <source>{} of a track is no number</source>
        <translation>{} eines Tracks ist keine Zahl</translation>
    </message>
    <message>
        <source>{} of a track is no text</source>
        <translation>{} eines Tracks ist kein Text</translation>
    </message>
    <message>
        <source>{} of {} are not to be found in the catalog: {}{}</source>
        <translation>{} von {} sind im Katalog nicht zu finden: {}{}</translation>
    </message>
    <message>
        <source>{} of {} files are there as they were.</source>
        <translation>{} von {} Dateien sind da, wie sie waren.</translation>
    </message>
    <message>
        <source>{} of {} sources are proven to be in the catalog; the others have no proof.</source>
        <translation>{} von {} Quellen sind als Teil des Katalogs bewiesen; die anderen haben keinen Beweis.</translation>
    </message>
    <message>
        <source>{} of {} tracks have no terms to be trained on: {}{}</source>
        <translation>{} von {} Tracks haben keine Bedingungen für das Training: {}{}</translation>
    </message>
    <message>
        <source>{} proven to be among the {} tracks of the catalog&apos;s snapshot.</source>
        <translation>{} unter den {} Tracks des Katalogstands bewiesen.</translation>
    </message>
    <message>
        <source>{} s are needed.</source>
        <translation>{} s sind nötig.</translation>
    </message>
    <message>
        <source>{} without an owner.</source>
        <translation>{} ohne Eigentümer.</translation>
    </message>
    <message>
        <source>{} {} of the manifest: {}</source>
        <translation>{} {} des Manifests: {}</translation>
    </message>
    <message>
        <source>{}, and is left out</source>
        <translation>{} und wird ausgelassen</translation>
    </message>
    <message>
        <source>{}, each with hashes; canonical JSON.</source>
        <translation>{}, je mit Hashes; kanonisches JSON.</translation>
    </message>
    <message>
        <source>{}: &quot;{}&quot; is missing</source>
        <translation>{}: „{}“ fehlt</translation>
    </message>
    <message>
        <source>{}: &quot;{}&quot; is missing or empty</source>
        <translation>{}: „{}“ fehlt oder ist leer</translation>
    </message>
    <message>
        <source>{}: &quot;{}&quot; is no date like 2026-10-31</source>
        <translation>{}: „{}“ ist kein Datum wie 2026-10-31</translation>
    </message>
    <message>
        <source>{}: &quot;{}&quot; is not between 0 and 1000000</source>
        <translation>{}: „{}“ liegt nicht zwischen 0 und 1000000</translation>
    </message>
    <message>
        <source>{}: &quot;{}&quot; is not {}</source>
        <translation>{}: „{}“ ist nicht {}</translation>
    </message>
    <message>
        <source>{}: a pool that is shared equally needs an amount</source>
        <translation>{}: ein Topf, der gleich geteilt wird, braucht einen Betrag</translation>
    </message>
    <message>
        <source>{}: an amount is written as text, as in &quot;1200.00&quot;</source>
        <translation>{}: ein Betrag steht als Text, wie „1200.00“</translation>
    </message>
    <message>
        <source>{}: it has an amount of its own and takes a part of the plays&apos; amounts</source>
        <translation>{}: er hat einen eigenen Betrag und nimmt einen Teil der Beträge der Nutzungen</translation>
    </message>
    <message>
        <source>{}: it names neither a track_id nor a payee</source>
        <translation>{}: es nennt weder track_id noch payee</translation>
    </message>
    <message>
        <source>{}: nothing is known of a field &quot;{}&quot;</source>
        <translation>{}: ein Feld „{}“ ist nicht bekannt</translation>
    </message>
    <message>
        <source>{}: {} is none of {}</source>
        <translation>{}: {} ist keines von {}</translation>
    </message>
    <message>
        <source>{}; {} without one.</source>
        <translation>{}; {} ohne einen.</translation>
    </message>
    <message>
        <source>“{}” asks the model&apos;s weights about the tracks&apos; audio, and this list came without audio.</source>
        <translation>„{}“ befragt die Gewichte des Modells zum Audio der Tracks, und diese Liste kam ohne Audio.</translation>
    </message>
    <message>
        <source>“{}” needs {} GB of memory on this model, and {} GB are free.</source>
        <translation>„{}“ braucht bei diesem Modell {} GB Speicher, frei sind {} GB.</translation>
    </message>
    <message>
        <source>“{}” would take about {} hours on this model, where {} are allowed.</source>
        <translation>„{}“ würde bei diesem Modell etwa {} Stunden dauern; erlaubt sind {}.</translation>
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
        <source>a file that no track refers to</source>
        <translation>eine Datei, auf die kein Track verweist</translation>
    </message>
    <message>
        <source>a group begins where the trailer (GRT) of the one before is missing</source>
        <translation>eine Gruppe beginnt, wo das Ende (GRT) der vorigen fehlt</translation>
    </message>
    <message>
        <source>a group&apos;s trailer (GRT) without its header (GRH)</source>
        <translation>das Ende (GRT) einer Gruppe ohne ihren Anfang (GRH)</translation>
    </message>
    <message>
        <source>a licence needs an id, a licensor and a licensee</source>
        <translation>eine Lizenz braucht Kennung, Lizenzgeber und Lizenznehmer</translation>
    </message>
    <message>
        <source>a list</source>
        <translation>eine Liste</translation>
    </message>
    <message>
        <source>a model audit measures what a model learned from, and says of no place in the track that it is copied</source>
        <translation>eine Modellprüfung misst, woraus ein Modell gelernt hat, und sagt von keiner Stelle des Tracks, dass sie kopiert sei</translation>
    </message>
    <message>
        <source>a notice is written as .txt or .pdf</source>
        <translation>ein Schreiben wird als .txt oder .pdf gespeichert</translation>
    </message>
    <message>
        <source>a record {} is not read: its version is not among {}</source>
        <translation>ein Satz {} wird nicht gelesen: seine Version ist nicht unter {}</translation>
    </message>
    <message>
        <source>a row is no line that waits</source>
        <translation>eine Zeile ist keine wartende</translation>
    </message>
    <message>
        <source>a second header (HDR)</source>
        <translation>ein zweiter Kopf (HDR)</translation>
    </message>
    <message>
        <source>a shard is no safetensors file</source>
        <translation>ein Teil der Gewichte ist keine safetensors-Datei</translation>
    </message>
    <message>
        <source>a share is not between 0 and 1000000</source>
        <translation>ein Anteil liegt nicht zwischen 0 und 1000000</translation>
    </message>
    <message>
        <source>a sheet has room for {} rows, and there are more</source>
        <translation>ein Blatt hat Platz für {} Zeilen, und es sind mehr</translation>
    </message>
    <message>
        <source>a split of 0xSplits has two accounts at least, and this one has one</source>
        <translation>eine Aufteilung von 0xSplits hat mindestens zwei Konten, diese hat eines</translation>
    </message>
    <message>
        <source>a text encoder needs the library transformers</source>
        <translation>ein Textencoder braucht die Bibliothek transformers</translation>
    </message>
    <message>
        <source>a whole number</source>
        <translation>eine ganze Zahl</translation>
    </message>
    <message>
        <source>a work that is in conflict with another registration (EXC) is not taken over</source>
        <translation>ein Werk, das einer anderen Registrierung widerspricht (EXC), wird nicht übernommen</translation>
    </message>
    <message>
        <source>an earlier run&apos;s files are there, which may have been paid by</source>
        <translation>hier liegen Dateien eines früheren Laufs, nach denen schon gezahlt worden sein kann</translation>
    </message>
    <message>
        <source>an exclusion names no track</source>
        <translation>eine Ausnahme nennt keinen Track</translation>
    </message>
    <message>
        <source>an object</source>
        <translation>ein Objekt</translation>
    </message>
    <message>
        <source>auto, cpu, cuda or mps</source>
        <translation>auto, cpu, cuda oder mps</translation>
    </message>
    <message>
        <source>between 0 and 1</source>
        <translation>zwischen 0 und 1</translation>
    </message>
    <message>
        <source>between 0 and 1024</source>
        <translation>zwischen 0 und 1024</translation>
    </message>
    <message>
        <source>between 0.5 and 1</source>
        <translation>zwischen 0.5 und 1</translation>
    </message>
    <message>
        <source>between 1 and 1000</source>
        <translation>zwischen 1 und 1000</translation>
    </message>
    <message>
        <source>between 1 and 12</source>
        <translation>zwischen 1 und 12</translation>
    </message>
    <message>
        <source>between 20 and 10000</source>
        <translation>zwischen 20 und 10000</translation>
    </message>
    <message>
        <source>config.json must say “descant_adapter”: one of {}.</source>
        <translation>config.json muss „descant_adapter“ nennen, eines von: {}.</translation>
    </message>
    <message>
        <source>config.json must say “model_type”: one of {}.</source>
        <translation>config.json muss „model_type“ nennen, eines von: {}.</translation>
    </message>
    <message>
        <source>docs/encoders.md says which folders can be used; a damaged one is copied again.</source>
        <translation>docs/encoders.md sagt, welche Ordner sich verwenden lassen; ein beschädigter wird neu kopiert.</translation>
    </message>
    <message>
        <source>docs/training-sets.md has the form of it.</source>
        <translation>Die Form steht in docs/training-sets.md.</translation>
    </message>
    <message>
        <source>has too many elements</source>
        <translation>hat zu viele Elemente</translation>
    </message>
    <message>
        <source>is nested too deep</source>
        <translation>ist zu tief verschachtelt</translation>
    </message>
    <message>
        <source>it answered with HTTP {}</source>
        <translation>sie antwortete mit HTTP {}</translation>
    </message>
    <message>
        <source>it answers for work {}, of which nothing is known here</source>
        <translation>sie antwortet auf Werk {}, von dem hier nichts bekannt ist</translation>
    </message>
    <message>
        <source>it breaks off: there is no FOOT or SRFO record at its end</source>
        <translation>sie bricht ab: am Ende steht kein FOOT- oder SRFO-Satz</translation>
    </message>
    <message>
        <source>it cannot be read ({})</source>
        <translation>sie lässt sich nicht lesen ({})</translation>
    </message>
    <message>
        <source>it cannot be replaced ({})</source>
        <translation>sie lässt sich nicht ersetzen ({})</translation>
    </message>
    <message>
        <source>it cannot be written ({})</source>
        <translation>sie lässt sich nicht schreiben ({})</translation>
    </message>
    <message>
        <source>it could not be read</source>
        <translation>es ließ sich nicht lesen</translation>
    </message>
    <message>
        <source>it follows the trailer (TRL) of the file</source>
        <translation>es folgt auf das Ende (TRL) der Datei</translation>
    </message>
    <message>
        <source>it has a DOCTYPE, which no message of DDEX has</source>
        <translation>sie hat einen DOCTYPE, den keine Nachricht von DDEX hat</translation>
    </message>
    <message>
        <source>it has an amount without a currency</source>
        <translation>sie hat einen Betrag ohne Währung</translation>
    </message>
    <message>
        <source>it has more returns ({}) than usages ({}): it corrects an earlier message</source>
        <translation>sie hat mehr Rückgaben ({}) als Nutzungen ({}): sie berichtigt eine frühere Nachricht</translation>
    </message>
    <message>
        <source>it has more than {} recordings</source>
        <translation>sie hat mehr als {} Aufnahmen</translation>
    </message>
    <message>
        <source>it has more than {} summary records, or recordings in one block</source>
        <translation>sie hat mehr als {} Summensätze oder Aufnahmen in einem Block</translation>
    </message>
    <message>
        <source>it has no date, and the run is of a period</source>
        <translation>sie hat kein Datum, und der Lauf gilt für einen Zeitraum</translation>
    </message>
    <message>
        <source>it has no event_id</source>
        <translation>sie hat keine event_id</translation>
    </message>
    <message>
        <source>it has no sheet of this name; it has {}</source>
        <translation>ein Blatt dieses Namens gibt es nicht; es gibt {}</translation>
    </message>
    <message>
        <source>it has no {}</source>
        <translation>es fehlt: {}</translation>
    </message>
    <message>
        <source>it has {} cells where the head has {}</source>
        <translation>sie hat {} Zellen, wo der Kopf {} hat</translation>
    </message>
    <message>
        <source>it has {} cells where the header has {}</source>
        <translation>sie hat {} Zellen, wo der Kopf {} hat</translation>
    </message>
    <message>
        <source>it holds no table</source>
        <translation>sie enthält keine Tabelle</translation>
    </message>
    <message>
        <source>it is XML of another kind ({})</source>
        <translation>es ist XML anderer Art ({})</translation>
    </message>
    <message>
        <source>it is a workbook of the old kind (XLS)</source>
        <translation>es ist eine Arbeitsmappe der alten Art (XLS)</translation>
    </message>
    <message>
        <source>it is no file that can be read twice</source>
        <translation>es ist keine Datei, die sich zweimal lesen lässt</translation>
    </message>
    <message>
        <source>it is no object of names and addresses</source>
        <translation>es ist kein Objekt aus Namen und Adressen</translation>
    </message>
    <message>
        <source>it is no record of CWR: the file is damaged</source>
        <translation>es ist kein Satz von CWR: die Datei ist beschädigt</translation>
    </message>
    <message>
        <source>it is no row of a CSV file ({})</source>
        <translation>es ist keine Zeile einer CSV-Datei ({})</translation>
    </message>
    <message>
        <source>it is no summary of a run</source>
        <translation>es ist keine Zusammenfassung eines Laufs</translation>
    </message>
    <message>
        <source>it is no table and no text</source>
        <translation>es ist weder Tabelle noch Text</translation>
    </message>
    <message>
        <source>it is no whole XML ({})</source>
        <translation>es ist kein vollständiges XML ({})</translation>
    </message>
    <message>
        <source>it is not in UTF-8</source>
        <translation>sie ist nicht in UTF-8</translation>
    </message>
    <message>
        <source>it is not in {}</source>
        <translation>sie ist nicht in {}</translation>
    </message>
    <message>
        <source>it is not in {} throughout ({})</source>
        <translation>sie ist nicht durchgehend in {} ({})</translation>
    </message>
    <message>
        <source>it is not made final, for this is missing: {}</source>
        <translation>es wird nicht endgültig, denn es fehlt: {}</translation>
    </message>
    <message>
        <source>it is not royalty-bearing</source>
        <translation>sie ist nicht vergütungspflichtig</translation>
    </message>
    <message>
        <source>it is of a release of {} recordings, and does not say which was used</source>
        <translation>sie gilt für eine Veröffentlichung mit {} Aufnahmen und sagt nicht, welche genutzt wurde</translation>
    </message>
    <message>
        <source>it is of the profile {}, and {} are read</source>
        <translation>sie hat das Profil {}, gelesen werden {}</translation>
    </message>
    <message>
        <source>it is too large</source>
        <translation>sie ist zu groß</translation>
    </message>
    <message>
        <source>it is {}, and no text</source>
        <translation>es ist {} und kein Text</translation>
    </message>
    <message>
        <source>it names no track</source>
        <translation>sie nennt keinen Track</translation>
    </message>
    <message>
        <source>it says the same as a row before, and is counted once</source>
        <translation>sie sagt dasselbe wie eine Zeile davor und zählt einmal</translation>
    </message>
    <message>
        <source>it says {} of CWR, of which 2.0 to 2.2, 3.0 and 3.1 can be read</source>
        <translation>sie nennt {} von CWR; gelesen werden 2.0 bis 2.2, 3.0 und 3.1</translation>
    </message>
    <message>
        <source>its &quot;schema&quot; is not &quot;{}&quot;</source>
        <translation>„schema“ ist nicht „{}“</translation>
    </message>
    <message>
        <source>its HEAD record is cut short</source>
        <translation>ihr HEAD-Satz ist abgeschnitten</translation>
    </message>
    <message>
        <source>its SalesTransactionId stood in this message before</source>
        <translation>ihre SalesTransactionId kam in dieser Nachricht schon vor</translation>
    </message>
    <message>
        <source>its answer is no timestamp ({})</source>
        <translation>ihre Antwort ist kein Zeitstempel ({})</translation>
    </message>
    <message>
        <source>its block has no recording {}</source>
        <translation>ihr Block hat keine Aufnahme {}</translation>
    </message>
    <message>
        <source>its columns are others</source>
        <translation>ihre Spalten sind andere</translation>
    </message>
    <message>
        <source>its date {} is outside the period</source>
        <translation>ihr Datum {} liegt außerhalb des Zeitraums</translation>
    </message>
    <message>
        <source>its event_id stood in the file before</source>
        <translation>ihre event_id kam in der Datei schon vor</translation>
    </message>
    <message>
        <source>its footer counts {} lines, and there are {}</source>
        <translation>ihr Fuß zählt {} Zeilen, und es sind {}</translation>
    </message>
    <message>
        <source>its name cannot be one</source>
        <translation>ihr Name ist keiner</translation>
    </message>
    <message>
        <source>its name says no form that tables are written in</source>
        <translation>sein Name nennt keine Form, in der Tabellen geschrieben werden</translation>
    </message>
    <message>
        <source>its number {} is another recording&apos;s, too: it is left out</source>
        <translation>ihre Nummer {} hat auch eine andere Aufnahme: sie wird ausgelassen</translation>
    </message>
    <message>
        <source>its parameters cannot be used: {}</source>
        <translation>ihre Parameter lassen sich nicht verwenden: {}</translation>
    </message>
    <message>
        <source>its schema is not {}</source>
        <translation>ihr Schema ist nicht {}</translation>
    </message>
    <message>
        <source>its share is taken as the writer&apos;s, and the publisher has none</source>
        <translation>ihr Anteil gilt als der des Urhebers, und der Verlag hat keinen</translation>
    </message>
    <message>
        <source>its usage period has no date like 2026-10-01: {}</source>
        <translation>ihr Nutzungszeitraum hat kein Datum wie 2026-10-01: {}</translation>
    </message>
    <message>
        <source>its usage period has no such day: {}</source>
        <translation>ihr Nutzungszeitraum nennt einen Tag, den es nicht gibt: {}</translation>
    </message>
    <message>
        <source>its usage period, {} to {}, is not within the run&apos;s</source>
        <translation>ihr Nutzungszeitraum, {} bis {}, liegt nicht in dem des Laufs</translation>
    </message>
    <message>
        <source>its weights or its config have changed since</source>
        <translation>seine Gewichte oder seine Konfiguration haben sich seither geändert</translation>
    </message>
    <message>
        <source>its words are missing in the text index</source>
        <translation>seine Wörter fehlen im Textindex</translation>
    </message>
    <message>
        <source>its {} record belongs to no transaction</source>
        <translation>sein {}-Satz gehört zu keiner Transaktion</translation>
    </message>
    <message>
        <source>its {} record has the number of another transaction ({})</source>
        <translation>sein {}-Satz hat die Nummer einer anderen Transaktion ({})</translation>
    </message>
    <message>
        <source>line 1: it is no header (HDR), with which a CWR file begins</source>
        <translation>Zeile 1: es ist kein Kopf (HDR), mit dem eine CWR-Datei beginnt</translation>
    </message>
    <message>
        <source>line 2: no group begins there (GRH): the file is damaged</source>
        <translation>Zeile 2: dort beginnt keine Gruppe (GRH): die Datei ist beschädigt</translation>
    </message>
    <message>
        <source>line {} has more than {} bytes: the file is damaged, or is none of this kind</source>
        <translation>Zeile {} hat mehr als {} Bytes: die Datei ist beschädigt oder keine dieser Art</translation>
    </message>
    <message>
        <source>line {} has more than {} letters: it is no table</source>
        <translation>Zeile {} hat mehr als {} Zeichen: es ist keine Tabelle</translation>
    </message>
    <message>
        <source>line {} is cut short</source>
        <translation>Zeile {} ist abgeschnitten</translation>
    </message>
    <message>
        <source>line {} is no report of Descant, and nothing is appended to a file of something else</source>
        <translation>Zeile {} ist kein Bericht von Descant, und an eine Datei mit anderem wird nichts angefügt</translation>
    </message>
    <message>
        <source>line {} of the file of hashes is none</source>
        <translation>Zeile {} der Hash-Datei ist keine</translation>
    </message>
    <message>
        <source>line {} of the plays is too long</source>
        <translation>Zeile {} der Nutzungen ist zu lang</translation>
    </message>
    <message>
        <source>line {} stands behind its footer</source>
        <translation>Zeile {} steht hinter ihrem Fuß</translation>
    </message>
    <message>
        <source>line {}: it has more than {} columns</source>
        <translation>Zeile {}: sie hat mehr als {} Spalten</translation>
    </message>
    <message>
        <source>line {}: it is no row of a CSV file ({})</source>
        <translation>Zeile {}: sie ist keine Zeile einer CSV-Datei ({})</translation>
    </message>
    <message>
        <source>line {}: it {}</source>
        <translation>Zeile {}: {}</translation>
    </message>
    <message>
        <source>line {}: {}</source>
        <translation>Zeile {}: {}</translation>
    </message>
    <message>
        <source>more than {} rows are of one work: is its column the right one?</source>
        <translation>mehr als {} Zeilen gehören zu einem Werk: ist dessen Spalte die richtige?</translation>
    </message>
    <message>
        <source>more than {} tracks are excluded</source>
        <translation>mehr als {} Tracks sind ausgenommen</translation>
    </message>
    <message>
        <source>no adapter reads encoders of the kind {}</source>
        <translation>kein Adapter liest Encoder der Art {}</translation>
    </message>
    <message>
        <source>no address is given for {}</source>
        <translation>für {} ist keine Adresse angegeben</translation>
    </message>
    <message>
        <source>no address is given for {} and others</source>
        <translation>für {} und andere ist keine Adresse angegeben</translation>
    </message>
    <message>
        <source>no certificate can be made of this report: {}</source>
        <translation>aus diesem Bericht lässt sich kein Zertifikat erstellen: {}</translation>
    </message>
    <message>
        <source>no copy with content credentials is made of this kind of file</source>
        <translation>von dieser Art Datei entsteht keine Kopie mit Content Credentials</translation>
    </message>
    <message>
        <source>no document can be made of this report: {}</source>
        <translation>aus diesem Bericht lässt sich kein Dokument erstellen: {}</translation>
    </message>
    <message>
        <source>no place in the track and in the source was found that a person could compare by ear</source>
        <translation>es wurde keine Stelle im Track und in der Quelle gefunden, die eine Person nach Gehör vergleichen könnte</translation>
    </message>
    <message>
        <source>no report is there{}</source>
        <translation>dort ist kein Bericht{}</translation>
    </message>
    <message>
        <source>no split is made of this report: {}</source>
        <translation>aus diesem Bericht entsteht keine Aufteilung: {}</translation>
    </message>
    <message>
        <source>no summary record {} stands before it</source>
        <translation>davor steht kein Summensatz {}</translation>
    </message>
    <message>
        <source>no takedown notice is drawn up: {}</source>
        <translation>es wird keine Löschaufforderung entworfen: {}</translation>
    </message>
    <message>
        <source>no usage file is in this folder ({})</source>
        <translation>in diesem Ordner ist keine Nutzungsdatei ({})</translation>
    </message>
    <message>
        <source>no version</source>
        <translation>keine Version</translation>
    </message>
    <message>
        <source>none of its columns says which work or recording a row is of</source>
        <translation>keine ihrer Spalten sagt, zu welchem Werk oder welcher Aufnahme eine Zeile gehört</translation>
    </message>
    <message>
        <source>none of its columns says which work or recording it is of</source>
        <translation>keine ihrer Spalten sagt, zu welchem Werk oder welcher Aufnahme sie gehört</translation>
    </message>
    <message>
        <source>none of its sheets holds a table</source>
        <translation>keines ihrer Blätter enthält eine Tabelle</translation>
    </message>
    <message>
        <source>none of its sheets holds rights data</source>
        <translation>keines ihrer Blätter enthält Rechtedaten</translation>
    </message>
    <message>
        <source>not kept, from this line on: {} × {}</source>
        <translation>ab dieser Zeile nicht behalten: {} × {}</translation>
    </message>
    <message>
        <source>not kept, from this line on: {} × {}, which are no sound recordings</source>
        <translation>ab dieser Zeile nicht behalten: {} × {}, die keine Tonaufnahmen sind</translation>
    </message>
    <message>
        <source>nothing was extracted</source>
        <translation>es wurde nichts entnommen</translation>
    </message>
    <message>
        <source>record {} follows record {} of the transaction</source>
        <translation>Satz {} folgt auf Satz {} der Transaktion</translation>
    </message>
    <message>
        <source>row {} has no track, or neither isrc nor resource_id</source>
        <translation>Zeile {} hat keinen Track oder weder isrc noch resource_id</translation>
    </message>
    <message>
        <source>row {} names no track; the columns are track, licence and tdm</source>
        <translation>Zeile {} nennt keinen Track; die Spalten sind track, licence und tdm</translation>
    </message>
    <message>
        <source>row {} of the list lacks a payee or a name</source>
        <translation>in Zeile {} der Liste fehlt ein Empfänger oder ein Name</translation>
    </message>
    <message>
        <source>row {} of {} refers to nothing in {}</source>
        <translation>Zeile {} von {} verweist auf nichts in {}</translation>
    </message>
    <message>
        <source>row {}: tdm is none of {}</source>
        <translation>Zeile {}: tdm ist keines von {}</translation>
    </message>
    <message>
        <source>row {}: {} stands for two tracks</source>
        <translation>Zeile {}: {} steht für zwei Tracks</translation>
    </message>
    <message>
        <source>setting {} = {} is not {}</source>
        <translation>Einstellung {} = {} ist nicht {}</translation>
    </message>
    <message>
        <source>several certificates are attached to this PDF</source>
        <translation>an diesem PDF hängen mehrere Zertifikate</translation>
    </message>
    <message>
        <source>tdm is none of {}</source>
        <translation>tdm ist keines von {}</translation>
    </message>
    <message>
        <source>the PDF cannot be signed: {}</source>
        <translation>das PDF lässt sich nicht signieren: {}</translation>
    </message>
    <message>
        <source>the address of {} is mistyped: its checksum (ERC-55) does not hold</source>
        <translation>die Adresse von {} ist vertippt: ihre Prüfsumme (ERC-55) stimmt nicht</translation>
    </message>
    <message>
        <source>the address of {} is no Ethereum address</source>
        <translation>die Adresse von {} ist keine Ethereum-Adresse</translation>
    </message>
    <message>
        <source>the addresses cannot be read ({})</source>
        <translation>die Adressen lassen sich nicht lesen ({})</translation>
    </message>
    <message>
        <source>the answer {} is of no entry of the summary</source>
        <translation>die Antwort {} gehört zu keinem Eintrag der Zusammenfassung</translation>
    </message>
    <message>
        <source>the answers cannot be read ({})</source>
        <translation>die Antworten lassen sich nicht lesen ({})</translation>
    </message>
    <message>
        <source>the audio file cannot be read ({})</source>
        <translation>die Audiodatei lässt sich nicht lesen ({})</translation>
    </message>
    <message>
        <source>the audit log was changed or cut here</source>
        <translation>das Änderungsprotokoll wurde hier geändert oder abgeschnitten</translation>
    </message>
    <message>
        <source>the benchmark file cannot be read ({})</source>
        <translation>die Benchmark-Datei lässt sich nicht lesen ({})</translation>
    </message>
    <message>
        <source>the certificate ({}) is of another key</source>
        <translation>das Zertifikat ({}) gehört zu einem anderen Schlüssel</translation>
    </message>
    <message>
        <source>the certificate chain is too long</source>
        <translation>die Zertifikatskette ist zu lang</translation>
    </message>
    <message>
        <source>the certificate does not hold, so no document is made of it</source>
        <translation>das Zertifikat hält nicht, daher entsteht kein Dokument daraus</translation>
    </message>
    <message>
        <source>the certificate does not hold, so there is no report to read from it</source>
        <translation>das Zertifikat hält nicht, deshalb gibt es keinen Bericht daraus zu lesen</translation>
    </message>
    <message>
        <source>the certificate is not about this audio: {}</source>
        <translation>das Zertifikat gehört nicht zu diesem Audio: {}</translation>
    </message>
    <message>
        <source>the certificate is of another report</source>
        <translation>das Zertifikat gehört zu einem anderen Bericht</translation>
    </message>
    <message>
        <source>the certificate of {} is valid from {} to {}, not today</source>
        <translation>das Zertifikat von {} gilt von {} bis {}, nicht heute</translation>
    </message>
    <message>
        <source>the certificate would be larger ({} bytes) than the {} that can be verified</source>
        <translation>das Zertifikat wäre größer ({} Bytes) als die {}, die sich prüfen lassen</translation>
    </message>
    <message>
        <source>the config&apos;s values are not MusicGen&apos;s</source>
        <translation>die Werte der Konfiguration sind nicht die von MusicGen</translation>
    </message>
    <message>
        <source>the config&apos;s values are not this encoder&apos;s</source>
        <translation>die Werte der Konfiguration sind nicht die dieses Encoders</translation>
    </message>
    <message>
        <source>the copy cannot be written ({})</source>
        <translation>die Kopie lässt sich nicht schreiben ({})</translation>
    </message>
    <message>
        <source>the copy with content credentials cannot be made ({})</source>
        <translation>die Kopie mit Content Credentials lässt sich nicht erstellen ({})</translation>
    </message>
    <message>
        <source>the database is damaged: {}</source>
        <translation>die Datenbank ist beschädigt: {}</translation>
    </message>
    <message>
        <source>the date of the sign-off, {}, has not come yet</source>
        <translation>das Datum der Freigabe, {}, ist noch nicht gekommen</translation>
    </message>
    <message>
        <source>the default licence {} is not among the licences</source>
        <translation>die Standardlizenz {} ist nicht unter den Lizenzen</translation>
    </message>
    <message>
        <source>the demonstration cannot be written ({})</source>
        <translation>die Vorführung lässt sich nicht schreiben ({})</translation>
    </message>
    <message>
        <source>the end of the audit log is missing</source>
        <translation>das Ende des Änderungsprotokolls fehlt</translation>
    </message>
    <message>
        <source>the exclusion of {} has no reason</source>
        <translation>für die Ausnahme von {} fehlt ein Grund</translation>
    </message>
    <message>
        <source>the features of {} are missing or damaged: {}</source>
        <translation>die Merkmale von {} fehlen oder sind beschädigt: {}</translation>
    </message>
    <message>
        <source>the features of {} cannot be read ({}), nor said to be whole</source>
        <translation>die Merkmale von {} lassen sich nicht lesen ({}); ob sie heil sind, ist offen</translation>
    </message>
    <message>
        <source>the field {} is not known</source>
        <translation>das Feld {} ist nicht bekannt</translation>
    </message>
    <message>
        <source>the file changed while it was read</source>
        <translation>die Datei änderte sich beim Lesen</translation>
    </message>
    <message>
        <source>the file ends before the place that the report names</source>
        <translation>die Datei endet vor der Stelle, die der Bericht nennt</translation>
    </message>
    <message>
        <source>the file ends without its trailer (TRL): it is cut off</source>
        <translation>die Datei endet ohne ihr Ende (TRL): sie ist abgeschnitten</translation>
    </message>
    <message>
        <source>the file holds more than {} tensors</source>
        <translation>die Datei enthält mehr als {} Tensoren</translation>
    </message>
    <message>
        <source>the file holds other audio now than what was compared</source>
        <translation>die Datei enthält jetzt anderes Audio als beim Vergleich</translation>
    </message>
    <message>
        <source>the file is another one now than the one that was analysed</source>
        <translation>die Datei ist jetzt eine andere als die analysierte</translation>
    </message>
    <message>
        <source>the file is another than the one that was looked at</source>
        <translation>die Datei ist eine andere als die, die angesehen wurde</translation>
    </message>
    <message>
        <source>the file is empty</source>
        <translation>die Datei ist leer</translation>
    </message>
    <message>
        <source>the file of hashes cannot be read</source>
        <translation>die Hash-Datei lässt sich nicht lesen</translation>
    </message>
    <message>
        <source>the file of track {} cannot be read ({})</source>
        <translation>die Datei des Tracks {} lässt sich nicht lesen ({})</translation>
    </message>
    <message>
        <source>the file of track {} does not lie below {}</source>
        <translation>die Datei des Tracks {} liegt nicht unter {}</translation>
    </message>
    <message>
        <source>the file of track {} is missing</source>
        <translation>die Datei des Tracks {} fehlt</translation>
    </message>
    <message>
        <source>the file&apos;s trailer (TRL) where the last group&apos;s (GRT) is missing</source>
        <translation>das Ende (TRL) der Datei, wo das der letzten Gruppe (GRT) fehlt</translation>
    </message>
    <message>
        <source>the folder cannot be made ({})</source>
        <translation>der Ordner lässt sich nicht anlegen ({})</translation>
    </message>
    <message>
        <source>the folder of plays cannot be read ({})</source>
        <translation>der Ordner der Nutzungen lässt sich nicht lesen ({})</translation>
    </message>
    <message>
        <source>the folder of the signing key can be changed by other people on this computer</source>
        <translation>der Ordner des Signaturschlüssels lässt sich von anderen an diesem Computer ändern</translation>
    </message>
    <message>
        <source>the folder&apos;s file of hashes does not know this file</source>
        <translation>die Hash-Datei des Ordners kennt diese Datei nicht</translation>
    </message>
    <message>
        <source>the index cannot be read ({}); searching does without it</source>
        <translation>der Index lässt sich nicht lesen ({}); gesucht wird ohne ihn</translation>
    </message>
    <message>
        <source>the index is damaged (it is not used, and will be built anew)</source>
        <translation>der Index ist beschädigt (er wird nicht benutzt und neu gebaut)</translation>
    </message>
    <message>
        <source>the key cannot be kept ({})</source>
        <translation>der Schlüssel lässt sich nicht aufbewahren ({})</translation>
    </message>
    <message>
        <source>the key cannot be read ({})</source>
        <translation>der Schlüssel lässt sich nicht lesen ({})</translation>
    </message>
    <message>
        <source>the licence {} of track {} is not among the terms</source>
        <translation>die Lizenz {} des Tracks {} steht nicht unter den Bedingungen</translation>
    </message>
    <message>
        <source>the list cannot be read ({})</source>
        <translation>die Liste lässt sich nicht lesen ({})</translation>
    </message>
    <message>
        <source>the list of payees cannot be read ({})</source>
        <translation>die Liste der Empfänger lässt sich nicht lesen ({})</translation>
    </message>
    <message>
        <source>the list of payees names nobody</source>
        <translation>die Liste der Empfänger nennt niemanden</translation>
    </message>
    <message>
        <source>the list of shards cannot be read ({})</source>
        <translation>die Liste der Teile lässt sich nicht lesen ({})</translation>
    </message>
    <message>
        <source>the list of tracks cannot be used ({})</source>
        <translation>die Liste der Tracks lässt sich nicht verwenden ({})</translation>
    </message>
    <message>
        <source>the manifest cannot be read ({})</source>
        <translation>das Manifest lässt sich nicht lesen ({})</translation>
    </message>
    <message>
        <source>the manifest cannot be written ({})</source>
        <translation>das Manifest lässt sich nicht schreiben ({})</translation>
    </message>
    <message>
        <source>the manifest gives texts, but this model&apos;s folder holds no text encoder</source>
        <translation>das Manifest nennt Texte, doch der Ordner dieses Modells enthält keinen Textencoder</translation>
    </message>
    <message>
        <source>the manifest is larger ({} bytes) than the {} allowed</source>
        <translation>das Manifest ist größer ({} Bytes) als die erlaubten {}</translation>
    </message>
    <message>
        <source>the model has more than {} shards</source>
        <translation>das Modell hat mehr als {} Teile</translation>
    </message>
    <message>
        <source>the model holds more than {} tensors</source>
        <translation>das Modell enthält mehr als {} Tensoren</translation>
    </message>
    <message>
        <source>the model&apos;s config cannot be read ({})</source>
        <translation>die Konfiguration des Modells lässt sich nicht lesen ({})</translation>
    </message>
    <message>
        <source>the model&apos;s file cannot be opened ({})</source>
        <translation>die Datei des Modells lässt sich nicht öffnen ({})</translation>
    </message>
    <message>
        <source>the password does not open this key, or the file is damaged</source>
        <translation>das Passwort öffnet diesen Schlüssel nicht, oder die Datei ist beschädigt</translation>
    </message>
    <message>
        <source>the plays cannot be read ({})</source>
        <translation>die Nutzungen lassen sich nicht lesen ({})</translation>
    </message>
    <message>
        <source>the plays have no column {}</source>
        <translation>den Nutzungen fehlt die Spalte {}</translation>
    </message>
    <message>
        <source>the pools {} take more than the whole of the plays&apos; amounts in {} ({}): state of_amount_ppm in each, so that they make 1000000 at most</source>
        <translation>die Töpfe {} nehmen mehr als das Ganze der Beträge der Nutzungen in {} ({}): nennen Sie in jedem of_amount_ppm, sodass sie höchstens 1000000 ergeben</translation>
    </message>
    <message>
        <source>the program&apos;s own file {} is missing</source>
        <translation>die Datei {} des Programms fehlt</translation>
    </message>
    <message>
        <source>the public key cannot be read ({})</source>
        <translation>der öffentliche Schlüssel lässt sich nicht lesen ({})</translation>
    </message>
    <message>
        <source>the reason for the exclusion of {} is longer than {} characters</source>
        <translation>der Grund für die Ausnahme von {} ist länger als {} Zeichen</translation>
    </message>
    <message>
        <source>the recording has no title and no ISRC</source>
        <translation>die Aufnahme hat weder Titel noch ISRC</translation>
    </message>
    <message>
        <source>the records of its block do not stand before it</source>
        <translation>die Sätze ihres Blocks stehen nicht davor</translation>
    </message>
    <message>
        <source>the report cannot be read ({})</source>
        <translation>der Bericht lässt sich nicht lesen ({})</translation>
    </message>
    <message>
        <source>the report names no source with the track id {}</source>
        <translation>der Bericht nennt keine Quelle mit der Track-Kennung {}</translation>
    </message>
    <message>
        <source>the report says that its evidence could not be measured</source>
        <translation>der Bericht sagt, dass sich seine Belege nicht messen ließen</translation>
    </message>
    <message>
        <source>the reports cannot be read ({})</source>
        <translation>die Berichte lassen sich nicht lesen ({})</translation>
    </message>
    <message>
        <source>the selection cannot be read ({})</source>
        <translation>die Auswahl lässt sich nicht lesen ({})</translation>
    </message>
    <message>
        <source>the selection cannot be used: {}</source>
        <translation>die Auswahl lässt sich nicht verwenden: {}</translation>
    </message>
    <message>
        <source>the selection names no track</source>
        <translation>die Auswahl nennt keinen Track</translation>
    </message>
    <message>
        <source>the signature of this manifest does not hold: it was changed after it was signed</source>
        <translation>die Signatur dieses Manifests hält nicht: es wurde nach dem Signieren geändert</translation>
    </message>
    <message>
        <source>the signing key can be read by other people on this computer</source>
        <translation>der Signaturschlüssel lässt sich von anderen an diesem Computer lesen</translation>
    </message>
    <message>
        <source>the signing key cannot be read or made ({})</source>
        <translation>der Signaturschlüssel lässt sich nicht lesen oder erstellen ({})</translation>
    </message>
    <message>
        <source>the signing key is damaged or of another kind</source>
        <translation>der Signaturschlüssel ist beschädigt oder von anderer Art</translation>
    </message>
    <message>
        <source>the source is alike in style alone, and a style is no work that anybody owns; neither its recording nor its composition was found in the track</source>
        <translation>die Quelle gleicht nur im Stil, und ein Stil ist kein Werk, das jemandem gehört; weder ihre Aufnahme noch ihre Komposition wurde im Track gefunden</translation>
    </message>
    <message>
        <source>the terms cannot be read ({})</source>
        <translation>die Bedingungen lassen sich nicht lesen ({})</translation>
    </message>
    <message>
        <source>the terms cannot be used: {}</source>
        <translation>die Bedingungen lassen sich nicht verwenden: {}</translation>
    </message>
    <message>
        <source>the text index is missing</source>
        <translation>der Textindex fehlt</translation>
    </message>
    <message>
        <source>the text that goes with a track is no text</source>
        <translation>der Text zu einem Track ist kein Text</translation>
    </message>
    <message>
        <source>the timestamp authority {} gave no timestamp ({})</source>
        <translation>die Zeitstempelstelle {} gab keinen Zeitstempel ({})</translation>
    </message>
    <message>
        <source>the timestamp authority&apos;s address is no http(s) address: {}</source>
        <translation>die Adresse der Zeitstempelstelle ist keine http(s)-Adresse: {}</translation>
    </message>
    <message>
        <source>the timestamp is too long for a PDF</source>
        <translation>der Zeitstempel ist zu lang für ein PDF</translation>
    </message>
    <message>
        <source>the timestamp of {} does not hold</source>
        <translation>der Zeitstempel von {} hält nicht</translation>
    </message>
    <message>
        <source>the tokenizer cannot be used ({})</source>
        <translation>der Tokenizer lässt sich nicht verwenden ({})</translation>
    </message>
    <message>
        <source>the tokenizer is not the text encoder&apos;s</source>
        <translation>der Tokenizer gehört nicht zum Textencoder</translation>
    </message>
    <message>
        <source>the tokenizer makes nothing of a text</source>
        <translation>der Tokenizer macht aus einem Text nichts</translation>
    </message>
    <message>
        <source>the training set is too large to be signed as one</source>
        <translation>der Trainingsdatensatz ist zu groß, um als einer signiert zu werden</translation>
    </message>
    <message>
        <source>the transaction belongs to no group (GRH)</source>
        <translation>die Transaktion gehört zu keiner Gruppe (GRH)</translation>
    </message>
    <message>
        <source>the transaction has more than {} records</source>
        <translation>die Transaktion hat mehr als {} Sätze</translation>
    </message>
    <message>
        <source>the uses of a licence are no list of texts</source>
        <translation>die Nutzungsarten einer Lizenz sind keine Liste von Texten</translation>
    </message>
    <message>
        <source>the weights take more than {} bytes</source>
        <translation>die Gewichte brauchen mehr als {} Bytes</translation>
    </message>
    <message>
        <source>the weights {} are not finite</source>
        <translation>die Gewichte {} sind nicht endlich</translation>
    </message>
    <message>
        <source>the workbook holds XML that begins as no workbook&apos;s does</source>
        <translation>die Arbeitsmappe enthält XML, das wie das keiner Arbeitsmappe beginnt</translation>
    </message>
    <message>
        <source>the workbook is damaged ({})</source>
        <translation>die Arbeitsmappe ist beschädigt ({})</translation>
    </message>
    <message>
        <source>the workbook unpacks to more than can be read</source>
        <translation>die Arbeitsmappe entpackt sich zu mehr, als sich lesen lässt</translation>
    </message>
    <message>
        <source>the {} has {} {}, and its trailer says {}</source>
        <translation>{} hat {} {}, und sein Ende sagt {}</translation>
    </message>
    <message>
        <source>the {} leg cannot hear this track: {}</source>
        <translation>der Teil {} kann diesen Track nicht hören: {}</translation>
    </message>
    <message>
        <source>the {} vectors are damaged</source>
        <translation>die {}-Vektoren sind beschädigt</translation>
    </message>
    <message>
        <source>the {} vectors are missing or of another version of the encoder</source>
        <translation>die {}-Vektoren fehlen oder sind von einer anderen Version des Encoders</translation>
    </message>
    <message>
        <source>there are no shares by {} and {}</source>
        <translation>Anteile nach {} und {} gibt es nicht</translation>
    </message>
    <message>
        <source>there are no weights in this file</source>
        <translation>in dieser Datei sind keine Gewichte</translation>
    </message>
    <message>
        <source>there are no weights in this folder</source>
        <translation>in diesem Ordner sind keine Gewichte</translation>
    </message>
    <message>
        <source>there are several files of weights in this folder</source>
        <translation>in diesem Ordner sind mehrere Dateien mit Gewichten</translation>
    </message>
    <message>
        <source>there are several private keys in this file</source>
        <translation>in dieser Datei sind mehrere private Schlüssel</translation>
    </message>
    <message>
        <source>there are several public keys in this file</source>
        <translation>in dieser Datei sind mehrere öffentliche Schlüssel</translation>
    </message>
    <message>
        <source>there is no X.509 certificate in this file</source>
        <translation>in dieser Datei ist kein X.509-Zertifikat</translation>
    </message>
    <message>
        <source>there is no audio to encode</source>
        <translation>es ist kein Audio da, das sich kodieren ließe</translation>
    </message>
    <message>
        <source>there is no index of a model here</source>
        <translation>hier ist kein Index eines Modells</translation>
    </message>
    <message>
        <source>there is no pool in it</source>
        <translation>es ist kein Topf darin</translation>
    </message>
    <message>
        <source>there is no private key in this file</source>
        <translation>in dieser Datei ist kein privater Schlüssel</translation>
    </message>
    <message>
        <source>there is no such manifest</source>
        <translation>ein solches Manifest gibt es nicht</translation>
    </message>
    <message>
        <source>there is no such model folder</source>
        <translation>einen solchen Modellordner gibt es nicht</translation>
    </message>
    <message>
        <source>there is no {} in this folder</source>
        <translation>in diesem Ordner ist kein {}</translation>
    </message>
    <message>
        <source>there is none at all</source>
        <translation>es ist gar keiner da</translation>
    </message>
    <message>
        <source>these are no answers: {}</source>
        <translation>das sind keine Antworten: {}</translation>
    </message>
    <message>
        <source>these are no tokens from 0 to {}</source>
        <translation>das sind keine Tokens von 0 bis {}</translation>
    </message>
    <message>
        <source>these latents are no finite numbers</source>
        <translation>diese Latents sind keine endlichen Zahlen</translation>
    </message>
    <message>
        <source>these latents have the shape {}; this model takes {} channels and at most {} steps</source>
        <translation>diese Latents haben die Form {}; dieses Modell nimmt {} Kanäle und höchstens {} Schritte</translation>
    </message>
    <message>
        <source>these terms cannot be used: {}</source>
        <translation>diese Bedingungen lassen sich nicht verwenden: {}</translation>
    </message>
    <message>
        <source>these tokens have the shape {}; this model takes {} codebooks and at most {} steps</source>
        <translation>diese Tokens haben die Form {}; dieses Modell nimmt {} Codebücher und höchstens {} Schritte</translation>
    </message>
    <message>
        <source>these weights are not what their hash says</source>
        <translation>diese Gewichte sind nicht, was ihr Hash sagt</translation>
    </message>
    <message>
        <source>these weights are truncated or damaged ({})</source>
        <translation>diese Gewichte sind abgeschnitten oder beschädigt ({})</translation>
    </message>
    <message>
        <source>these weights cannot be read ({})</source>
        <translation>diese Gewichte lassen sich nicht lesen ({})</translation>
    </message>
    <message>
        <source>these weights have another shape</source>
        <translation>diese Gewichte haben eine andere Form</translation>
    </message>
    <message>
        <source>this PDF cannot be read ({})</source>
        <translation>dieses PDF lässt sich nicht lesen ({})</translation>
    </message>
    <message>
        <source>this PDF is locked with a password, so the certificate inside cannot be read</source>
        <translation>dieses PDF ist mit einem Passwort gesperrt; das Zertifikat darin lässt sich nicht lesen</translation>
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
        <source>this certificate does not hold, so there is nothing to reproduce: {}</source>
        <translation>dieses Zertifikat hält nicht, also gibt es nichts zu wiederholen: {}</translation>
    </message>
    <message>
        <source>this certificate is of a model audit, which depends on a model&apos;s index and not on a catalog</source>
        <translation>dieses Zertifikat ist das einer Modellprüfung, die auf dem Index eines Modells beruht und nicht auf einem Katalog</translation>
    </message>
    <message>
        <source>this certificate is of no model audit, so an index does not belong to it</source>
        <translation>dieses Zertifikat ist nicht das einer Modellprüfung, ein Index gehört daher nicht dazu</translation>
    </message>
    <message>
        <source>this encoder cannot be used ({})</source>
        <translation>dieser Encoder lässt sich nicht verwenden ({})</translation>
    </message>
    <message>
        <source>this encoder needs the library transformers</source>
        <translation>dieser Encoder braucht die Bibliothek transformers</translation>
    </message>
    <message>
        <source>this file is damaged, or holds more than plain weights: Descant never runs what a model file brings along</source>
        <translation>diese Datei ist beschädigt oder enthält mehr als bloße Gewichte: Descant führt nie aus, was eine Modelldatei mitbringt</translation>
    </message>
    <message>
        <source>this file is larger ({} bytes) than the {} allowed</source>
        <translation>diese Datei ist größer ({} Bytes) als die erlaubten {}</translation>
    </message>
    <message>
        <source>this file is not the one that the manifest means by track {}: its SHA-256 is {}…, the manifest says {}…</source>
        <translation>diese Datei ist nicht die, die das Manifest mit Track {} meint: ihr SHA-256 ist {}…, das Manifest sagt {}…</translation>
    </message>
    <message>
        <source>this file is not what the folder&apos;s file of hashes says: it was changed or damaged</source>
        <translation>diese Datei ist nicht, was die Hash-Datei des Ordners sagt: sie wurde geändert oder beschädigt</translation>
    </message>
    <message>
        <source>this file of a royalty run cannot be read: {}</source>
        <translation>diese Datei eines Tantiemenlaufs lässt sich nicht lesen: {}</translation>
    </message>
    <message>
        <source>this folder holds no finished royalty run</source>
        <translation>dieser Ordner enthält keinen abgeschlossenen Tantiemenlauf</translation>
    </message>
    <message>
        <source>this is a link that leads out of the model folder</source>
        <translation>das ist ein Link, der aus dem Modellordner hinausführt</translation>
    </message>
    <message>
        <source>this is a private key, which nobody but its owner should hold</source>
        <translation>das ist ein privater Schlüssel, den niemand außer dem Eigentümer haben sollte</translation>
    </message>
    <message>
        <source>this is no MusicGen model ({})</source>
        <translation>das ist kein MusicGen-Modell ({})</translation>
    </message>
    <message>
        <source>this is no T5 text encoder ({})</source>
        <translation>das ist kein T5-Textencoder ({})</translation>
    </message>
    <message>
        <source>this is no benchmark file</source>
        <translation>das ist keine Benchmark-Datei</translation>
    </message>
    <message>
        <source>this is no file</source>
        <translation>das ist keine Datei</translation>
    </message>
    <message>
        <source>this is no list of a catalog&apos;s tracks</source>
        <translation>das ist keine Liste der Tracks eines Katalogs</translation>
    </message>
    <message>
        <source>this is no plain file</source>
        <translation>das ist keine gewöhnliche Datei</translation>
    </message>
    <message>
        <source>this is no private key that can be read</source>
        <translation>das ist kein privater Schlüssel, der sich lesen ließe</translation>
    </message>
    <message>
        <source>this is no public key that certificates are signed with</source>
        <translation>das ist kein öffentlicher Schlüssel, mit dem Zertifikate signiert werden</translation>
    </message>
    <message>
        <source>this is no report of Descant</source>
        <translation>das ist kein Bericht von Descant</translation>
    </message>
    <message>
        <source>this is no report of Descant: it is not JSON</source>
        <translation>das ist kein Bericht von Descant: es ist kein JSON</translation>
    </message>
    <message>
        <source>this is no safetensors file</source>
        <translation>das ist keine safetensors-Datei</translation>
    </message>
    <message>
        <source>this is no signed manifest of a training set ({})</source>
        <translation>das ist kein signiertes Manifest eines Trainingsdatensatzes ({})</translation>
    </message>
    <message>
        <source>this is no suspense.csv of an earlier run ({})</source>
        <translation>das ist keine suspense.csv eines früheren Laufs ({})</translation>
    </message>
    <message>
        <source>this is no training set: {}</source>
        <translation>das ist kein Trainingsdatensatz: {}</translation>
    </message>
    <message>
        <source>this is not the file that was analysed: it was changed since</source>
        <translation>das ist nicht die analysierte Datei: sie wurde seither geändert</translation>
    </message>
    <message>
        <source>this is too large for a certificate</source>
        <translation>das ist zu groß für ein Zertifikat</translation>
    </message>
    <message>
        <source>this is too large for a key or a certificate</source>
        <translation>das ist zu groß für einen Schlüssel oder ein Zertifikat</translation>
    </message>
    <message>
        <source>this is too large for a manifest</source>
        <translation>das ist zu groß für ein Manifest</translation>
    </message>
    <message>
        <source>this is too large for a public key</source>
        <translation>das ist zu groß für einen öffentlichen Schlüssel</translation>
    </message>
    <message>
        <source>this is too large for a report</source>
        <translation>das ist zu groß für einen Bericht</translation>
    </message>
    <message>
        <source>this key cannot be used</source>
        <translation>dieser Schlüssel lässt sich nicht verwenden</translation>
    </message>
    <message>
        <source>this key cannot be used: {}</source>
        <translation>dieser Schlüssel lässt sich nicht verwenden: {}</translation>
    </message>
    <message>
        <source>this key is locked with a password</source>
        <translation>dieser Schlüssel ist mit einem Passwort gesperrt</translation>
    </message>
    <message>
        <source>this manifest names no track</source>
        <translation>dieses Manifest nennt keinen Track</translation>
    </message>
    <message>
        <source>this model cannot be audited ({})</source>
        <translation>dieses Modell lässt sich nicht prüfen ({})</translation>
    </message>
    <message>
        <source>this model&apos;s EnCodec works in chunks, which no MusicGen does</source>
        <translation>das EnCodec dieses Modells arbeitet in Abschnitten, was kein MusicGen tut</translation>
    </message>
    <message>
        <source>this model&apos;s folder holds no EnCodec weights, so that audio cannot be made into tokens</source>
        <translation>der Ordner dieses Modells enthält keine EnCodec-Gewichte; aus Audio lassen sich daher keine Tokens machen</translation>
    </message>
    <message>
        <source>this model&apos;s folder holds no autoencoder, so that audio cannot be made into latents</source>
        <translation>der Ordner dieses Modells enthält keinen Autoencoder; aus Audio lassen sich daher keine Latents machen</translation>
    </message>
    <message>
        <source>this model&apos;s folder holds no text encoder, but the manifest gives texts</source>
        <translation>der Ordner dieses Modells enthält keinen Textencoder, doch das Manifest nennt Texte</translation>
    </message>
    <message>
        <source>this private key can be read by other people on this computer</source>
        <translation>dieser private Schlüssel lässt sich von anderen an diesem Computer lesen</translation>
    </message>
    <message>
        <source>this public key cannot be used</source>
        <translation>dieser öffentliche Schlüssel lässt sich nicht verwenden</translation>
    </message>
    <message>
        <source>this report does not hold together: {}</source>
        <translation>dieser Bericht ist in sich nicht stimmig: {}</translation>
    </message>
    <message>
        <source>this report was written by a newer Descant</source>
        <translation>dieser Bericht wurde von einem neueren Descant geschrieben</translation>
    </message>
    <message>
        <source>this sales report (DSR) is not used: {}</source>
        <translation>dieser Verkaufsbericht (DSR) wird nicht verwendet: {}</translation>
    </message>
    <message>
        <source>this shard does not hold what the list of shards says</source>
        <translation>dieser Teil enthält nicht, was die Liste der Teile sagt</translation>
    </message>
    <message>
        <source>this stored value is damaged (it is not used, and will be made anew)</source>
        <translation>dieser gespeicherte Wert ist beschädigt (er wird nicht benutzt und neu gemacht)</translation>
    </message>
    <message>
        <source>this table cannot be read ({})</source>
        <translation>diese Tabelle lässt sich nicht lesen ({})</translation>
    </message>
    <message>
        <source>this text encoder is {} wide, the model was trained with one of {}</source>
        <translation>dieser Textencoder ist {} breit, das Modell wurde mit einem von {} trainiert</translation>
    </message>
    <message>
        <source>this torch file holds no plain table of weights</source>
        <translation>diese torch-Datei enthält keine bloße Tabelle von Gewichten</translation>
    </message>
    <message>
        <source>this torch file unfolds to more than it is</source>
        <translation>diese torch-Datei entfaltet sich zu mehr, als sie ist</translation>
    </message>
    <message>
        <source>this version does not know how its audit was made</source>
        <translation>diese Version weiß nicht, wie seine Prüfung gemacht wurde</translation>
    </message>
    <message>
        <source>this version of the program does not know the parameter {} that the analysis was made with</source>
        <translation>diese Version des Programms kennt den Parameter {} nicht, mit dem analysiert wurde</translation>
    </message>
    <message>
        <source>transaction {} of the group was expected, and it has the number {}</source>
        <translation>Transaktion {} der Gruppe war zu erwarten, und sie hat die Nummer {}</translation>
    </message>
    <message>
        <source>two columns of the plays have one name</source>
        <translation>zwei Spalten der Nutzungen haben denselben Namen</translation>
    </message>
    <message>
        <source>two licences have one id</source>
        <translation>zwei Lizenzen haben dieselbe Kennung</translation>
    </message>
    <message>
        <source>two pools have one name</source>
        <translation>zwei Töpfe haben denselben Namen</translation>
    </message>
    <message>
        <source>version {}</source>
        <translation>Version {}</translation>
    </message>
    <message>
        <source>weights of format {}, not {}</source>
        <translation>Gewichte im Format {}, nicht {}</translation>
    </message>
    <message>
        <source>work {} is withdrawn (DRW): it is left as it is, and may be removed by hand</source>
        <translation>Werk {} ist zurückgezogen (DRW): es bleibt, wie es ist, und lässt sich von Hand entfernen</translation>
    </message>
    <message>
        <source>{} The record inside is intact: rely on it, and not on what the pages show.</source>
        <translation>{} Die Aufzeichnung darin ist unversehrt: verlassen Sie sich auf sie und nicht auf das, was die Seiten zeigen.</translation>
    </message>
    <message>
        <source>{} are missing or damaged: {}.</source>
        <translation>{} fehlen oder sind beschädigt: {}.</translation>
    </message>
    <message>
        <source>{} are of other days</source>
        <translation>{} sind von anderen Tagen</translation>
    </message>
    <message>
        <source>{} bytes were added before the PDF&apos;s start; the rest is as it was made.</source>
        <translation>Vor dem Anfang des PDF wurden {} Bytes eingefügt; der Rest ist, wie er erstellt wurde.</translation>
    </message>
    <message>
        <source>{} cannot be read ({}).</source>
        <translation>{} lässt sich nicht lesen ({}).</translation>
    </message>
    <message>
        <source>{} cannot be read: {}.</source>
        <translation>{} lässt sich nicht lesen: {}.</translation>
    </message>
    <message>
        <source>{} claims more than the file holds</source>
        <translation>{} beansprucht mehr, als die Datei enthält</translation>
    </message>
    <message>
        <source>{} ends before it begins</source>
        <translation>{} endet, bevor es beginnt</translation>
    </message>
    <message>
        <source>{} has more than {} decimals</source>
        <translation>{} hat mehr als {} Nachkommastellen</translation>
    </message>
    <message>
        <source>{} is a publisher&apos;s role: the writers it names are taken for composers and authors (CA)</source>
        <translation>{} ist die Rolle eines Verlags: die genannten Urheber gelten als Komponisten und Textdichter (CA)</translation>
    </message>
    <message>
        <source>{} is missing</source>
        <translation>{} fehlt</translation>
    </message>
    <message>
        <source>{} is missing from its config</source>
        <translation>{} fehlt in seiner Konfiguration</translation>
    </message>
    <message>
        <source>{} is more than the whole</source>
        <translation>{} ist mehr als das Ganze</translation>
    </message>
    <message>
        <source>{} is neither true nor false</source>
        <translation>{} ist weder true noch false</translation>
    </message>
    <message>
        <source>{} is no JSON object</source>
        <translation>{} ist kein JSON-Objekt</translation>
    </message>
    <message>
        <source>{} is no amount (digits, with a point before decimals, not negative)</source>
        <translation>{} ist kein Betrag (Ziffern, mit Punkt vor den Nachkommastellen, nicht negativ)</translation>
    </message>
    <message>
        <source>{} is no currency of ISO 4217</source>
        <translation>{} ist keine Währung nach ISO 4217</translation>
    </message>
    <message>
        <source>{} is no date like 2026-10-31</source>
        <translation>{} ist kein Datum wie 2026-10-31</translation>
    </message>
    <message>
        <source>{} is no duration like 3:45</source>
        <translation>{} ist keine Dauer wie 3:45</translation>
    </message>
    <message>
        <source>{} is no exact URL</source>
        <translation>{} ist keine genaue URL</translation>
    </message>
    <message>
        <source>{} is no name of a file inside the model folder</source>
        <translation>{} ist kein Name einer Datei im Modellordner</translation>
    </message>
    <message>
        <source>{} is no name of a schema.</source>
        <translation>{} ist kein Name eines Schemas.</translation>
    </message>
    <message>
        <source>{} is no number of plays</source>
        <translation>{} ist keine Zahl von Nutzungen</translation>
    </message>
    <message>
        <source>{} is no number of usages</source>
        <translation>{} ist keine Zahl von Nutzungen</translation>
    </message>
    <message>
        <source>{} is no plain tensor</source>
        <translation>{} ist kein gewöhnlicher Tensor</translation>
    </message>
    <message>
        <source>{} is no record of CWR {}</source>
        <translation>{} ist kein Satz von CWR {}</translation>
    </message>
    <message>
        <source>{} is no share</source>
        <translation>{} ist kein Anteil</translation>
    </message>
    <message>
        <source>{} is no text</source>
        <translation>{} ist kein Text</translation>
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
    <message>
        <source>Validation</source>
        <translation>Validierung</translation>
    </message>
    <message>
        <source>none; neither this model nor one of its family was checked against retraining</source>
        <translation>keine; weder dieses Modell noch eines seiner Familie wurde gegen erneutes Training geprüft</translation>
    </message>
    <message>
        <source>Agreement of halves of the ensemble</source>
        <translation>Übereinstimmung der Hälften des Ensembles</translation>
    </message>
    <message>
        <source>Agreement with a second method</source>
        <translation>Übereinstimmung mit einem zweiten Verfahren</translation>
    </message>
    <message>
        <source>not measured</source>
        <translation>nicht gemessen</translation>
    </message>
    <message>
        <source>Agreement with {} on this model</source>
        <translation>Übereinstimmung mit {} bei diesem Modell</translation>
    </message>
    <message>
        <source>{} ({} is asked for), {} training segments asked about, {} ranked</source>
        <translation>{} ({} wird verlangt), {} Trainingssegmente befragt, {} gereiht</translation>
    </message>
    <message>
        <source>First ten in common</source>
        <translation>Gemeinsame unter den ersten zehn</translation>
    </message>
    <message>
        <source>{} ({} is asked for)</source>
        <translation>{} ({} wird verlangt)</translation>
    </message>
    <message>
        <source>So the ranking is</source>
        <translation>Die Reihenfolge ist also</translation>
    </message>
    <message>
        <source>supported by a second method</source>
        <translation>von einem zweiten Verfahren gestützt</translation>
    </message>
    <message>
        <source>not shown to be better than chance</source>
        <translation>nicht als besser als der Zufall belegt</translation>
    </message>
    <message>
        <source>Loss below that of shuffled weights by</source>
        <translation>Verlust geringer als mit vertauschten Gewichten um</translation>
    </message>
    <message>
        <source>Rests on</source>
        <translation>Beruht auf</translation>
    </message>
    <message>
        <source>what was handed over instead of audio; the model&apos;s weights were not asked</source>
        <translation>dem, was statt Audio übergeben wurde; die Gewichte des Modells wurden nicht befragt</translation>
    </message>
    <message>
        <source>Compared by embeddings</source>
        <translation>Nach Embeddings verglichen</translation>
    </message>
    <message>
        <source>{} tracks ({})</source>
        <translation>{} Tracks ({})</translation>
    </message>
    <message>
        <source>Measured against</source>
        <translation>Gemessen an</translation>
    </message>
    <message>
        <source>{} excerpts of unrelated music; p ≤ {} is asked for</source>
        <translation>{} Ausschnitten unverwandter Musik; p ≤ {} wird verlangt</translation>
    </message>
    <message>
        <source>Known by their hash alone</source>
        <translation>Nur an ihrer Prüfsumme bekannt</translation>
    </message>
    <message>
        <source>{} tracks: exact copies, and nothing else</source>
        <translation>{} Tracks: genaue Kopien, sonst nichts</translation>
    </message>
    <message>
        <source>Cannot be attributed</source>
        <translation>Nicht zuzuordnen</translation>
    </message>
    <message>
        <source>{} tracks: only names were handed over</source>
        <translation>{} Tracks: nur Namen wurden übergeben</translation>
    </message>
    <message>
        <source>The output&apos;s very audio</source>
        <translation>Das Audio der Ausgabe selbst</translation>
    </message>
    <message>
        <source>is none of those with a hash</source>
        <translation>ist keines von denen mit Prüfsumme</translation>
    </message>
    <message>
        <source>Validated on</source>
        <translation>Validiert an</translation>
    </message>
    <message>
        <source>this very model, {}; in brackets 95 % intervals</source>
        <translation>eben diesem Modell, {}; in Klammern 95-%-Intervalle</translation>
    </message>
    <message>
        <source>another model of its family ({}), {}; in brackets 95 % intervals</source>
        <translation>einem anderen Modell seiner Familie ({}), {}; in Klammern 95-%-Intervalle</translation>
    </message>
    <message>
        <source>Order against retraining (LDS)</source>
        <translation>Reihenfolge gegen erneutes Training (LDS)</translation>
    </message>
    <message>
        <source>The most that can be reached</source>
        <translation>Das höchste Erreichbare</translation>
    </message>
    <message>
        <source>cannot be estimated with one training of each half</source>
        <translation>mit einem Training je Hälfte nicht abzuschätzen</translation>
    </message>
    <message>
        <source>By similarity of sound alone</source>
        <translation>Allein nach Ähnlichkeit des Klangs</translation>
    </message>
    <message>
        <source>Better than similarity by</source>
        <translation>Besser als Ähnlichkeit um</translation>
    </message>
    <message>
        <source>On a model that learned nothing</source>
        <translation>Bei einem Modell, das nichts gelernt hat</translation>
    </message>
    <message>
        <source>Artist that matters most ranked first</source>
        <translation>Wichtigster Künstler an erster Stelle</translation>
    </message>
    <message>
        <source>Error of the shares</source>
        <translation>Fehler der Anteile</translation>
    </message>
    <message>
        <source>Error of equal shares</source>
        <translation>Fehler gleicher Anteile</translation>
    </message>
    <message>
        <source>Rank of a track asked about itself</source>
        <translation>Rang eines Tracks, nach sich selbst befragt</translation>
    </message>
    <message>
        <source>Planted copies found</source>
        <translation>Eingesetzte Kopien gefunden</translation>
    </message>
    <message>
        <source>none in the manifest</source>
        <translation>keine im Manifest</translation>
    </message>
    <message>
        <source>projected-gradient influence over an ensemble of checkpoints</source>
        <translation>projizierte Gradienten über ein Ensemble von Zwischenständen</translation>
    </message>
    <message>
        <source>mirrored unlearning, one step</source>
        <translation>gespiegeltes Verlernen, ein Schritt</translation>
    </message>
    <message>
        <source>unlearning against retained examples</source>
        <translation>Verlernen gegen behaltene Beispiele</translation>
    </message>
    <message>
        <source>unlearning of whole groups</source>
        <translation>Verlernen ganzer Gruppen</translation>
    </message>
    <message>
        <source>nearest neighbours in an embedding that was fitted to influence</source>
        <translation>nächste Nachbarn in einer an den Einfluss angepassten Embedding</translation>
    </message>
    <message>
        <source>similarity of sound, as a baseline</source>
        <translation>Ähnlichkeit des Klangs, als Vergleichswert</translation>
    </message>
    <message>
        <source>likeness of embeddings that were handed over; the model&apos;s weights are not asked</source>
        <translation>Ähnlichkeit übergebener Embeddings; die Gewichte des Modells werden nicht befragt</translation>
    </message>
    <message>
        <source>hashes of audio that were handed over; the model&apos;s weights are not asked</source>
        <translation>übergebene Prüfsummen des Audios; die Gewichte des Modells werden nicht befragt</translation>
    </message>
    <message>
        <source>This ranking is not shown to be better than chance: the model knows the training tracks hardly better than with its weights shuffled (its loss is lower by {}, where {} are asked for). There are no percentages.</source>
        <translation>Diese Reihenfolge ist nicht als besser als der Zufall belegt: das Modell kennt die Trainingstracks kaum besser als mit vertauschten Gewichten (sein Verlust ist um {} geringer, verlangt sind {}). Prozente gibt es nicht.</translation>
    </message>
    <message>
        <source>This ranking is not shown to be better than chance: the model was not validated, and on it {} and {} agree by {} with {} of the first ten in common, where {} and {} are asked for. There are no percentages.</source>
        <translation>Diese Reihenfolge ist nicht als besser als der Zufall belegt: das Modell wurde nicht validiert, und bei ihm stimmen {} und {} zu {} überein, mit {} der ersten zehn gemeinsam; verlangt sind {} und {}. Prozente gibt es nicht.</translation>
    </message>
    <message>
        <source>This ranking is not shown to be better than chance: the model was not validated, and a second method was not asked, since {} would take longer on it than was allowed (--hours allows more). There are no percentages.</source>
        <translation>Diese Reihenfolge ist nicht als besser als der Zufall belegt: das Modell wurde nicht validiert, und eine zweite Methode wurde nicht gefragt, da {} bei ihm länger brauchen würde, als erlaubt war (--hours erlaubt mehr). Prozente gibt es nicht.</translation>
    </message>
    <message>
        <source>This model was not validated: ranks are shown, percentages are not.</source>
        <translation>Dieses Modell wurde nicht validiert: Ränge werden gezeigt, Prozente nicht.</translation>
    </message>
    <message>
        <source>Only the default method&apos;s percentages are validated; “{}” shows ranks.</source>
        <translation>Nur die Prozente des voreingestellten Verfahrens sind validiert; „{}“ zeigt Ränge.</translation>
    </message>
    <message>
        <source>In the validation of this model the percentages were not shown to beat an equal split: ranks are shown.</source>
        <translation>In der Validierung dieses Modells waren die Prozente nicht als besser als gleiche Teile belegt: Ränge werden gezeigt.</translation>
    </message>
    <message>
        <source>Percentages are validated for artists and other owners of several tracks; tracks are ranked.</source>
        <translation>Prozente sind für Künstler und andere Eigentümer mehrerer Tracks validiert; Tracks werden gereiht.</translation>
    </message>
    <message>
        <source>Influence on this model&apos;s weights, estimated: no proof of copying, and no statement about any other model.</source>
        <translation>Geschätzter Einfluss auf die Gewichte dieses Modells: kein Beweis für Kopieren und keine Aussage über ein anderes Modell.</translation>
    </message>
    <message>
        <source>The manifest is taken at its word: music that was trained on and is not listed cannot be named.</source>
        <translation>Das Manifest wird beim Wort genommen: Musik, mit der trainiert wurde und die nicht darin steht, kann nicht genannt werden.</translation>
    </message>
    <message>
        <source>Common musical material raises the influence of whoever supplied much of it.</source>
        <translation>Verbreitetes musikalisches Material erhöht den Einfluss dessen, der viel davon beigesteuert hat.</translation>
    </message>
    <message>
        <source>Where that was measured, on small models, networks that were never trained ranked as well: the order foretells what training without a track would change, and is no proof that this model&apos;s weights hold it.</source>
        <translation>Wo das gemessen wurde, an kleinen Modellen, ordneten nie trainierte Netze ebenso gut: Die Reihenfolge sagt voraus, was ein Training ohne einen Track ändern würde, und beweist nicht, dass die Gewichte dieses Modells ihn enthalten.</translation>
    </message>
    <message>
        <source>The manifest&apos;s signature by the key {} holds; whose key it is was not checked.</source>
        <translation>Die Signatur des Manifests mit dem Schlüssel {} hält; wem der Schlüssel gehört, wurde nicht geprüft.</translation>
    </message>
    <message>
        <source>How far these scores can be trusted on this model was not measured.</source>
        <translation>Wie weit diesen Punktzahlen bei diesem Modell zu trauen ist, wurde nicht gemessen.</translation>
    </message>
    <message>
        <source>Fewer than three checkpoints: ranks move with the seed of the training.</source>
        <translation>Weniger als drei Zwischenstände: Ränge hängen vom Zufall des Trainings ab.</translation>
    </message>
    <message>
        <source>Final weights only, without checkpoints of the training: influence is the mean over these weights with noise, since without noise its order was hardly better than chance where that was checked.</source>
        <translation>Nur endgültige Gewichte, ohne Zwischenstände des Trainings: der Einfluss ist das Mittel über diese Gewichte mit Rauschen, da die Reihenfolge ohne Rauschen kaum besser als der Zufall war, wo das geprüft wurde.</translation>
    </message>
    <message>
        <source>Shares of {} further {}s, {} % together, are too small to be listed and are counted as unattributed.</source>
        <translation>Die Anteile {} weiterer ({}), zusammen {} %, sind zu klein, um aufgeführt zu werden, und zählen als nicht zugeordnet.</translation>
    </message>
    <message>
        <source>The training tracks were handed over without audio: the model&apos;s weights could not be asked about them.</source>
        <translation>Die Trainingstracks wurden ohne Audio übergeben: die Gewichte des Modells konnten nicht nach ihnen befragt werden.</translation>
    </message>
    <message>
        <source>Likeness proves neither that a model was trained on a recording nor that anybody copied.</source>
        <translation>Ähnlichkeit beweist weder, dass ein Modell mit einer Aufnahme trainiert wurde, noch dass jemand kopiert hat.</translation>
    </message>
    <message>
        <source>The list is taken at its word: music that was trained on and is not listed cannot be named.</source>
        <translation>Die Liste wird beim Wort genommen: Musik, mit der trainiert wurde und die nicht darin steht, kann nicht genannt werden.</translation>
    </message>
    <message>
        <source>Of {} tracks only hashes were handed over: they are named where the output is their very audio, and in no other case.</source>
        <translation>Von {} Tracks wurden nur Prüfsummen übergeben: sie werden genannt, wo die Ausgabe genau ihr Audio ist, und sonst nie.</translation>
    </message>
    <message>
        <source>Cannot be attributed, because only names were handed over: {}.</source>
        <translation>Nicht zuzuordnen, weil nur Namen übergeben wurden: {}.</translation>
    </message>
    <message>
        <source>The list&apos;s signature by the key {} holds; whose key it is was not checked.</source>
        <translation>Die Signatur der Liste mit dem Schlüssel {} hält; wem der Schlüssel gehört, wurde nicht geprüft.</translation>
    </message>
    <message>
        <source>The embeddings were made by other encoders than this program&apos;s, and so were not compared.</source>
        <translation>Die Embeddings stammen von anderen Encodern als denen dieses Programms und wurden deshalb nicht verglichen.</translation>
    </message>
    <message>
        <source>By embeddings only: says what is alike, not what the weights learnt. There are no percentages.</source>
        <translation>Nur nach Embeddings: sagt, was ähnlich ist, nicht, was die Gewichte gelernt haben. Prozente gibt es nicht.</translation>
    </message>
    <message>
        <source>By hashes only: exact copies can be named, and nothing else. There are no percentages.</source>
        <translation>Nur nach Prüfsummen: genaue Kopien können genannt werden, sonst nichts. Prozente gibt es nicht.</translation>
    </message>
    <message>
        <source>The output is none of those with a hash.</source>
        <translation>Die Ausgabe ist keine von denen mit Prüfsumme.</translation>
    </message>
    <message>
        <source>The output holds the very audio of {}.</source>
        <translation>Die Ausgabe enthält genau das Audio von {}.</translation>
    </message>
    <message>
        <source>This ranking is not shown to be better than chance: unrelated music comes as near to one of the list as the output to {} with p = {}, where {} is asked for.</source>
        <translation>Diese Reihenfolge ist nicht als besser als der Zufall belegt: unverwandte Musik kommt einem der Liste so nahe wie die Ausgabe {} mit p = {}; verlangt ist {}.</translation>
    </message>
    <message>
        <source>Alike beyond chance (p ≤ {}): {}; the first, {}, p = {}.</source>
        <translation>Über den Zufall hinaus ähnlich (p ≤ {}): {}; der erste, {}, p = {}.</translation>
    </message>
    <message>
        <source>Where a source&apos;s very recording was heard in the track&apos;s samples, its share is its measured part of the energy, and what it leaves was searched again.</source>
        <translation>Wo die Aufnahme einer Quelle selbst in den Samples des Tracks gehört wurde, ist ihr Anteil ihr gemessener Teil der Energie, und was sie übrig lässt, wurde noch einmal durchsucht.</translation>
    </message>
    <message>
        <source>Where several sources lie over each other and one is altered, or no file of it is at hand, shares are estimates from stored spectra. What the sources leave there was searched again.</source>
        <translation>Wo mehrere Quellen übereinander liegen und eine verändert ist oder keine Datei von ihr vorliegt, sind Anteile aus gespeicherten Spektren geschätzt. Was die Quellen dort übrig lassen, wurde noch einmal durchsucht.</translation>
    </message>
    <message>
        <source>No file that holds the audio of “{}” is at hand. Whether other music lies over or under it was not measured.</source>
        <translation>Keine Datei mit dem Audio von „{}“ liegt vor. Ob andere Musik darüber oder darunter liegt, wurde nicht gemessen.</translation>
    </message>
    <message>
        <source>No file that holds the audio of “{}” and {} more is at hand. Whether other music lies over or under it was not measured.</source>
        <translation>Keine Datei mit dem Audio von „{}“ und {} weiteren liegt vor. Ob andere Musik darüber oder darunter liegt, wurde nicht gemessen.</translation>
    </message>
    <message>
        <source>Of what the sources leave, {} s were not searched again: the track is too long.</source>
        <translation>Von dem, was die Quellen übrig lassen, wurden {} s nicht noch einmal durchsucht: Der Track ist zu lang.</translation>
    </message>
    <message>
        <source>One track was excluded by hand: {}.</source>
        <translation>Ein Track wurde von Hand ausgeschlossen: {}.</translation>
    </message>
    <message>
        <source>{} tracks were excluded by hand: {}.</source>
        <translation>{} Tracks wurden von Hand ausgeschlossen: {}.</translation>
    </message>
    <message>
        <source>What an excluded track explains falls to sources that explain it as well, or stays unattributed. The shares are of the other tracks alone.</source>
        <translation>Was ein ausgeschlossener Track erklärt, fällt an Quellen, die es ebenso erklären, oder bleibt nicht zugeordnet. Die Anteile sind die der anderen Tracks allein.</translation>
    </message>
    <message>
        <source>The {} leg was heard by an encoder that Descant does not ship ({}).</source>
        <translation>Der Strang {} wurde von einem Encoder gehört, den Descant nicht mitliefert ({}).</translation>
    </message>
    <message>
        <source>Its gate was measured on {} tracks of this catalog itself; what its evidence is worth was fitted on nothing and counts at most {}. Its error rates are not known.</source>
        <translation>Seine Schwelle wurde an {} Tracks dieses Katalogs selbst gemessen; was seine Belege wert sind, wurde an nichts angepasst und zählt höchstens {}. Seine Fehlerraten sind nicht bekannt.</translation>
    </message>
    <message>
        <source>The catalog holds “{}” under {} names with different owners; the share is of the recording.</source>
        <translation>Der Katalog hat „{}“ unter {} Namen mit verschiedenen Eigentümern; der Anteil ist der der Aufnahme.</translation>
    </message>
    <message>
        <source>The catalog holds “{}” under {} names with different ISRCs; the share is of the recording.</source>
        <translation>Der Katalog hat „{}“ unter {} Namen mit verschiedenen ISRCs; der Anteil ist der der Aufnahme.</translation>
    </message>
    <message>
        <source>The catalog holds {} of the sources under several names with different owners; each share is of the recording.</source>
        <translation>Der Katalog hat {} der Quellen unter mehreren Namen mit verschiedenen Eigentümern; jeder Anteil ist der der Aufnahme.</translation>
    </message>
    <message>
        <source>The catalog holds {} of the sources under several names with different ISRCs; each share is of the recording.</source>
        <translation>Der Katalog hat {} der Quellen unter mehreren Namen mit verschiedenen ISRCs; jeder Anteil ist der der Aufnahme.</translation>
    </message>
    <message>
        <source>The catalog holds {} of the sources under several names with different owners or ISRCs; each share is of the recording.</source>
        <translation>Der Katalog hat {} der Quellen unter mehreren Namen mit verschiedenen Eigentümern oder ISRCs; jeder Anteil ist der der Aufnahme.</translation>
    </message>
    <message>
        <source>The stored features of {} cannot be read; they were compared without spectra and onsets.</source>
        <translation>Die gespeicherten Merkmale von {} lassen sich nicht lesen; verglichen wurde ohne Spektren und Anschläge.</translation>
    </message>
    <message>
        <source>The stored features of {} are missing or damaged; they were compared without spectra and onsets.</source>
        <translation>Die gespeicherten Merkmale von {} fehlen oder sind beschädigt; verglichen wurde ohne Spektren und Anschläge.</translation>
    </message>
    <message>
        <source>The stored features of {} and {} more cannot be read; they were compared without spectra and onsets.</source>
        <translation>Die gespeicherten Merkmale von {} und {} weiteren lassen sich nicht lesen; verglichen wurde ohne Spektren und Anschläge.</translation>
    </message>
    <message>
        <source>The stored features of {} and {} more are missing or damaged; they were compared without spectra and onsets.</source>
        <translation>Die gespeicherten Merkmale von {} und {} weiteren fehlen oder sind beschädigt; verglichen wurde ohne Spektren und Anschläge.</translation>
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
        <source>tempo, key unclear</source>
        <translation>Tempo, Tonart unklar</translation>
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
    <message>
        <source>Change {n}, {when}: {what}</source>
        <translation>Änderung {n}, {when}: {what}</translation>
    </message>
</context>
<context>
    <name>row menu</name>
    <message>
        <source>Copy</source>
        <translation>Kopieren</translation>
    </message>
</context>
<context>
    <name>terms</name>
    <message>
        <source>writer</source>
        <translation>Urheber</translation>
    </message>
    <message>
        <source>publisher</source>
        <translation>Verlag</translation>
    </message>
    <message>
        <source>artist</source>
        <translation>Künstler</translation>
    </message>
    <message>
        <source>label</source>
        <translation>Label</translation>
    </message>
    <message>
        <source>performer</source>
        <translation>Interpret</translation>
    </message>
    <message>
        <source>producer</source>
        <translation>Produzent</translation>
    </message>
    <message>
        <source>composer and author</source>
        <translation>Komponist und Textdichter</translation>
    </message>
    <message>
        <source>composer</source>
        <translation>Komponist</translation>
    </message>
    <message>
        <source>author</source>
        <translation>Textdichter</translation>
    </message>
    <message>
        <source>arranger</source>
        <translation>Bearbeiter</translation>
    </message>
    <message>
        <source>adaptor</source>
        <translation>Adaptor</translation>
    </message>
    <message>
        <source>translator</source>
        <translation>Übersetzer</translation>
    </message>
    <message>
        <source>sub-author</source>
        <translation>Subtextdichter</translation>
    </message>
    <message>
        <source>sub-arranger</source>
        <translation>Subbearbeiter</translation>
    </message>
    <message>
        <source>income participant</source>
        <translation>Erlösbeteiligter</translation>
    </message>
    <message>
        <source>original publisher</source>
        <translation>Originalverlag</translation>
    </message>
    <message>
        <source>acquirer</source>
        <translation>Erwerber</translation>
    </message>
    <message>
        <source>sub-publisher</source>
        <translation>Subverlag</translation>
    </message>
    <message>
        <source>administrator</source>
        <translation>Administrator</translation>
    </message>
    <message>
        <source>substituted publisher</source>
        <translation>vertretener Verlag</translation>
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
        <source>composition</source>
        <translation>Komposition</translation>
    </message>
    <message>
        <source>agreement</source>
        <translation>Vertrag</translation>
    </message>
    <message>
        <source>performing</source>
        <translation>Aufführung</translation>
    </message>
    <message>
        <source>mechanical</source>
        <translation>mechanisch</translation>
    </message>
    <message>
        <source>synchronisation</source>
        <translation>Synchronisation</translation>
    </message>
    <message>
        <source>added</source>
        <translation>hinzugefügt</translation>
    </message>
    <message>
        <source>changed</source>
        <translation>geändert</translation>
    </message>
    <message>
        <source>unchanged</source>
        <translation>unverändert</translation>
    </message>
    <message>
        <source>removed</source>
        <translation>entfernt</translation>
    </message>
    <message>
        <source>works</source>
        <translation>Werke</translation>
    </message>
    <message>
        <source>recordings</source>
        <translation>Aufnahmen</translation>
    </message>
    <message>
        <source>agreements</source>
        <translation>Verträge</translation>
    </message>
    <message>
        <source>linked</source>
        <translation>verknüpft</translation>
    </message>
    <message>
        <source>unlinked</source>
        <translation>Verknüpfung gelöst</translation>
    </message>
    <message>
        <source>proposed</source>
        <translation>vorgeschlagen</translation>
    </message>
    <message>
        <source>confirmed</source>
        <translation>bestätigt</translation>
    </message>
    <message>
        <source>rejected</source>
        <translation>abgelehnt</translation>
    </message>
    <message>
        <source>refusals</source>
        <translation>abgelehnt</translation>
    </message>
    <message>
        <source>warnings</source>
        <translation>Anmerkungen</translation>
    </message>
    <message>
        <source>acknowledgements</source>
        <translation>Bestätigungen</translation>
    </message>
    <message>
        <source>undone</source>
        <translation>zurückgenommen</translation>
    </message>
    <message>
        <source>records</source>
        <translation>Datensätze</translation>
    </message>
    <message>
        <source>record</source>
        <translation>Datensatz</translation>
    </message>
    <message>
        <source>Signed off by</source>
        <translation>Freigegeben von</translation>
    </message>
    <message>
        <source>Signed off on</source>
        <translation>Freigegeben am</translation>
    </message>
    <message>
        <source>Reviewer&apos;s statement</source>
        <translation>Erklärung der prüfenden Person</translation>
    </message>
    <message>
        <source>signature</source>
        <translation>Unterschrift</translation>
    </message>
    <message>
        <source>Name</source>
        <translation>Name</translation>
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
        <translation>E-Mail-Adresse</translation>
    </message>
    <message>
        <source>the exact URL</source>
        <translation>die genaue URL</translation>
    </message>
    <message>
        <source>reasons, in the words of the person who signs</source>
        <translation>Begründung, in den Worten der unterzeichnenden Person</translation>
    </message>
    <message>
        <source>recipient</source>
        <translation>Empfänger</translation>
    </message>
    <message>
        <source>work row</source>
        <translation>Zeilennummer des Werks</translation>
    </message>
    <message>
        <source>work number</source>
        <translation>Werknummer</translation>
    </message>
    <message>
        <source>title</source>
        <translation>Titel</translation>
    </message>
    <message>
        <source>iswc</source>
        <translation>ISWC</translation>
    </message>
    <message>
        <source>alternative titles</source>
        <translation>weitere Titel</translation>
    </message>
    <message>
        <source>language</source>
        <translation>Sprache</translation>
    </message>
    <message>
        <source>submitter</source>
        <translation>Einreicher</translation>
    </message>
    <message>
        <source>related works</source>
        <translation>verwandte Werke</translation>
    </message>
    <message>
        <source>other numbers</source>
        <translation>weitere Nummern</translation>
    </message>
    <message>
        <source>performers</source>
        <translation>Interpreten</translation>
    </message>
    <message>
        <source>interest</source>
        <translation>Beteiligung</translation>
    </message>
    <message>
        <source>name</source>
        <translation>Name</translation>
    </message>
    <message>
        <source>first name</source>
        <translation>Vorname</translation>
    </message>
    <message>
        <source>party number</source>
        <translation>Nummer des Beteiligten</translation>
    </message>
    <message>
        <source>ipi</source>
        <translation>IPI</translation>
    </message>
    <message>
        <source>ipi base</source>
        <translation>IPI-Basisnummer</translation>
    </message>
    <message>
        <source>other names</source>
        <translation>weitere Namen</translation>
    </message>
    <message>
        <source>isni</source>
        <translation>ISNI</translation>
    </message>
    <message>
        <source>role</source>
        <translation>Rolle</translation>
    </message>
    <message>
        <source>kind</source>
        <translation>Art</translation>
    </message>
    <message>
        <source>writer name</source>
        <translation>Name des Urhebers</translation>
    </message>
    <message>
        <source>writer last name</source>
        <translation>Nachname des Urhebers</translation>
    </message>
    <message>
        <source>writer first name</source>
        <translation>Vorname des Urhebers</translation>
    </message>
    <message>
        <source>writer ipi</source>
        <translation>IPI des Urhebers</translation>
    </message>
    <message>
        <source>writer share</source>
        <translation>Anteil des Urhebers</translation>
    </message>
    <message>
        <source>publisher name</source>
        <translation>Name des Verlags</translation>
    </message>
    <message>
        <source>publisher ipi</source>
        <translation>IPI des Verlags</translation>
    </message>
    <message>
        <source>publisher share</source>
        <translation>Anteil des Verlags</translation>
    </message>
    <message>
        <source>publisher role</source>
        <translation>Rolle des Verlags</translation>
    </message>
    <message>
        <source>share</source>
        <translation>Anteil</translation>
    </message>
    <message>
        <source>share performing</source>
        <translation>Anteil Aufführung</translation>
    </message>
    <message>
        <source>share mechanical</source>
        <translation>Anteil mechanisch</translation>
    </message>
    <message>
        <source>share synchronisation</source>
        <translation>Anteil Synchronisation</translation>
    </message>
    <message>
        <source>society performing</source>
        <translation>Gesellschaft Aufführung</translation>
    </message>
    <message>
        <source>society mechanical</source>
        <translation>Gesellschaft mechanisch</translation>
    </message>
    <message>
        <source>society synchronisation</source>
        <translation>Gesellschaft Synchronisation</translation>
    </message>
    <message>
        <source>controlled</source>
        <translation>vertreten</translation>
    </message>
    <message>
        <source>chain</source>
        <translation>Verlagskette</translation>
    </message>
    <message>
        <source>represented by</source>
        <translation>vertreten durch</translation>
    </message>
    <message>
        <source>agreement type</source>
        <translation>Art des Vertrags</translation>
    </message>
    <message>
        <source>territory</source>
        <translation>Gebiet</translation>
    </message>
    <message>
        <source>territory included</source>
        <translation>Gebiet eingeschlossen</translation>
    </message>
    <message>
        <source>collects performing</source>
        <translation>Einzug Aufführung</translation>
    </message>
    <message>
        <source>collects mechanical</source>
        <translation>Einzug mechanisch</translation>
    </message>
    <message>
        <source>collects synchronisation</source>
        <translation>Einzug Synchronisation</translation>
    </message>
    <message>
        <source>collects</source>
        <translation>Einzug</translation>
    </message>
    <message>
        <source>starts</source>
        <translation>Beginn</translation>
    </message>
    <message>
        <source>ends</source>
        <translation>Ende</translation>
    </message>
    <message>
        <source>isrc</source>
        <translation>ISRC</translation>
    </message>
    <message>
        <source>recording title</source>
        <translation>Titel der Aufnahme</translation>
    </message>
    <message>
        <source>recording number</source>
        <translation>Nummer der Aufnahme</translation>
    </message>
    <message>
        <source>version</source>
        <translation>Version</translation>
    </message>
    <message>
        <source>duration</source>
        <translation>Dauer</translation>
    </message>
    <message>
        <source>released</source>
        <translation>erschienen</translation>
    </message>
    <message>
        <source>upc</source>
        <translation>UPC</translation>
    </message>
    <message>
        <source>release title</source>
        <translation>Titel der Veröffentlichung</translation>
    </message>
    <message>
        <source>contributors</source>
        <translation>Mitwirkende</translation>
    </message>
    <message>
        <source>of works</source>
        <translation>enthaltene Werke</translation>
    </message>
    <message>
        <source>holder name</source>
        <translation>Inhaber</translation>
    </message>
    <message>
        <source>holder share</source>
        <translation>Anteil des Inhabers</translation>
    </message>
    <message>
        <source>holder role</source>
        <translation>Rolle des Inhabers</translation>
    </message>
    <message>
        <source>holder territory</source>
        <translation>Gebiet des Inhabers</translation>
    </message>
    <message>
        <source>holder starts</source>
        <translation>Inhaber ab</translation>
    </message>
    <message>
        <source>holder ends</source>
        <translation>Inhaber bis</translation>
    </message>
    <message>
        <source>ai disclosures</source>
        <translation>Angaben zu KI</translation>
    </message>
</context>
</TS>
