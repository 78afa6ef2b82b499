<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="de">
<context>
    <name></name>
    <message>
        <source>&amp;File</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Analyse files …</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Analyse a f&amp;older …</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Open a &amp;report …</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Recent files</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Make &amp;certificate</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Export the report …</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Save the &amp;picture …</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Export a page with e&amp;xcerpts to hear …</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Draft a letter</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Open a cata&amp;log …</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>A&amp;dd music to the catalog …</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>I&amp;mport rights data …</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Training sets …</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Audit &amp;outputs of a model …</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Open an &amp;index of a model …</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Quit</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Edit</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Undo</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Redo</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Copy the contributions</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Search</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Analyse &amp;again</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Continue what was &amp;not finished</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Remove from the &amp;list</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Cancel the current &amp;job</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Preferences …</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;View</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Analyses</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Catalog</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Model audit</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Ce&amp;rtificates</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Le&amp;tters</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Ro&amp;yalties</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>R&amp;ights</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Show all of the track</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Zoom to the se&amp;lection</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Zoom &amp;in</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Zoom &amp;out</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Next span</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Previous span</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Next &amp;leg</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Sound</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Play or pause</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Switch between this track and the source</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Play the selection &amp;over and over</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Play the span &amp;here</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Play the span in the sou&amp;rce</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Ou&amp;tput</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Help</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Shortcuts</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;About Descant</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>AgreementCard</name>
    <message>
        <source>Beside similarity</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Analyse the same file on the Analyses page, against a catalog that holds the training tracks, and both answers stand here side by side.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Similarity names none of the sources that the audit ranks.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Both know {n} of the sources: too few to compare their order.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Rank correlation {rho} over the {n} sources that both know.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Source</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Audit</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Similarity</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>Analyses</name>
    <message>
        <source>Opening {name}</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>AnalysesModel</name>
    <message>
        <source>Could not be measured</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Nothing attributed</source>
        <translation type="unfinished"></translation>
    </message>
    <message numerus="yes">
        <source>%Ln sources</source>
        <translation type="unfinished">
            <numerusform></numerusform>
            <numerusform></numerusform>
        </translation>
    </message>
    <message>
        <source>Starting</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Not a readable report</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Not finished last time</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Cancelled</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Waiting</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{unit}: ranks only</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>AnalysisChoice</name>
    <message>
        <source>Analysed track</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>AnalysisList</name>
    <message>
        <source>Analyses</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Analyse again</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Remove from the list</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Continue all that was not finished ({n})</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>AuditPage</name>
    <message>
        <source>Audited outputs</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Drop what the model has made</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Descant asks the model&apos;s weights which training tracks each output descends from, and says how far the answer can be trusted on this model. Files and whole folders are welcome.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Choose files …</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Another model …</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Audit files …</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Export …</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Make certificate</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>A lane&apos;s height is its influence on that moment beside the strongest; it is no share.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>No model is open</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Reports of audits can be read. To audit more, choose a model.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>validated</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>not validated: ranks only</source>
        <translation type="unfinished"></translation>
    </message>
    <message numerus="yes">
        <source>%Ln training tracks</source>
        <translation type="unfinished">
            <numerusform></numerusform>
            <numerusform></numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln segments</source>
        <translation type="unfinished">
            <numerusform></numerusform>
            <numerusform></numerusform>
        </translation>
    </message>
    <message>
        <source>There is no answer for this output.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>audited {when}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Nothing was ranked.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The ranking is not shown to be better than chance: see below.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{first} ranks first. Percentages are refused: see below how far to trust the order.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{share} of the influence is attributed; {first} ranks first.</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>AuditSetup</name>
    <message>
        <source>Look inside a generative model</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Where a model&apos;s maker hands over its weights and the list of its training tracks, Descant measures in the weights which tracks, artists and publishers an output descends from. Nothing in a model&apos;s folder is ever run, and nothing leaves this computer.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Model</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Folder with the model&apos;s config and its safetensors</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Manifest</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>List of its training tracks, .jsonl, .csv or .jws</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Read the model</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Open an index …</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>A folder that “descant audit index” has made</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Stop</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Progress of reading the model</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Choose …</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Choose the {what}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Each training track is read once. This may take long; it can be stopped and goes on later.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Waiting for its turn</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Go on</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Reading {name} was stopped before its end. What was finished is kept.</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>AuditShares</name>
    <message>
        <source>Influence by {unit}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>About this report</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>No training track has a share that could be told from chance.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Ranks, no percentages. {why}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Ranked: {n}. Training tracks: {tracks}.</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>Audits</name>
    <message>
        <source>Model {name}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Choose a model and its manifest first.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>No model is open that could be asked.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{name} is a report, but not of a model audit.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Open it on the Analyses page.</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>Candidates</name>
    <message>
        <source>Ranked best, not attributed</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Title</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Artist</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Score</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>p</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>How often chance alone reaches these scores could not be measured, so none gets a share.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Chance alone often reaches these scores, so none of them gets a share.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The gate is {gate}.</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>CatalogModel</name>
    <message>
        <source>Title</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Artist</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Album</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Year</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>ISRC</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Length</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Added</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Copying tracks</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{path} (other audio is there now)</source>
        <translation type="unfinished"></translation>
    </message>
    <message numerus="yes">
        <source>%Ln files</source>
        <translation type="unfinished">
            <numerusform></numerusform>
            <numerusform></numerusform>
        </translation>
    </message>
    <message>
        <source>declared: {words}</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>CatalogPage</name>
    <message>
        <source>Catalog</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Add music …</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Open another …</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Remove</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Training sets …</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Tracks of the catalog</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>F2 or a double click edits a label, Delete removes tracks</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>No catalog yet</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The catalog is what tracks are compared with. Drop your catalog&apos;s folder, or a folder of your recordings, on this page. Descant listens to each once and keeps what it heard on this computer.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Choose a folder …</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>No track fits the search.</source>
        <translation type="unfinished"></translation>
    </message>
    <message numerus="yes">
        <source>Adding %Ln files to {catalog}</source>
        <translation type="unfinished">
            <numerusform></numerusform>
            <numerusform></numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln files were refused.</source>
        <translation type="unfinished">
            <numerusform></numerusform>
            <numerusform></numerusform>
        </translation>
    </message>
    <message>
        <source>The details say which and why.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Looking up what is to be removed</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{tracks} tracks, {hours} hours</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>CertificateForm</name>
    <message>
        <source>This computer&apos;s key</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Sign with the key of this computer</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Proves that nothing was changed, and not who signed</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Issuer&apos;s own key</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Sign with the issuer&apos;s own key</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>With a certificate chain it proves who signed, too</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Keys (*.pem *.p12 *.pfx *.key);;All files (*)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Key</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>PEM or PKCS #12</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Certificates of the key</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>if they are not in its file</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Chains (*.pem *.crt)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Timestamp by an authority</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>nobody: not signed off</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>the usual words</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Copy of the audio, with C2PA</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>A copy that names this certificate; the file itself stays as it is</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>With paths and ranked tracks</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The catalog&apos;s paths, and tracks that ranked without a share</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Make certificate</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Password of the key</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Is not kept</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Address of the timestamp authority</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>It is sent hashes alone (RFC 3161)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Analysis</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Reviewed and signed off by</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>A person who has reviewed it</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Statement</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Signed with</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The key is locked: give its password.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>A key without a certificate ({algorithm}): it proves that nothing was changed.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Names {name}, certified by {by}, valid until {until} ({algorithm}).</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>CertificatesPage</name>
    <message>
        <source>No certificate yet</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>A certificate says what an analysis found, and is signed: whoever holds it can check offline that nothing was changed. Choose a finished analysis on the left. To check a certificate that you were given, drop its file here.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Check a certificate …</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Track</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Made</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>File</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Certificates</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Open PDF</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Show in folder</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Check</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Make</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The certificate is made and signed.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Analysing {name} again</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Save the verifier</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Python (*.py)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The verifier was saved. It needs Python and one package, and not this program.</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>CheckForm</name>
    <message>
        <source>Certificate</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>.jws or .pdf</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Certificates (*.jws *.pdf)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Audio it is about</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>not compared</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Keys (*.pem *.jwk *.json)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Certificates (*.pem *.crt *.cer)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Issuer&apos;s public key</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>had by another way</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Root that you trust</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>of the issuer&apos;s chain</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Root for the time</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>of the timestamp authority</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Check</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Analyse again and compare</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>With the catalog that is open; needs the audio</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Verifier for the other side …</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>One file of Python that checks certificates without this program</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Offline. Without a key or a root that you had by another way, a certificate proves that nothing was changed, and not who signed it.</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>Commands</name>
    <message>
        <source>Audio ({patterns})</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Analyse files</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Analyse a folder</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Open a report</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Reports (*.json)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{name} (report)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{name} (catalog)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Certificate for {title}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Web page (*.html);;Pages (*.pdf);;Workbook (*.xlsx);;Table of contributions (*.csv);;Data (*.json)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Web page (*.html)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Export the report</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{name} names no kind of file.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Let its name end in .html, .pdf, .xlsx, .csv or .json.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Exporting {title}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The report was exported.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>No finished analysis is open.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Choose one in the list first.</source>
        <translation type="unfinished"></translation>
    </message>
    <message numerus="yes">
        <source>%Ln tracks were not finished when Descant closed.</source>
        <translation type="unfinished">
            <numerusform></numerusform>
            <numerusform></numerusform>
        </translation>
    </message>
    <message>
        <source>They stand in the list. Shift+F5 continues all of them, F5 the one that is chosen.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Open a catalog</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{name} is not a catalog.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>A catalog&apos;s folder holds the file {file}. To make one, drop music here.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Add a folder of music to the catalog</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Rights data ({patterns});;All files (*)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Import rights data</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Check a certificate</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Certificates (*.jws *.pdf)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Choose a model&apos;s folder</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Choose the manifest</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Manifests (*.jsonl *.csv *.jws)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Open an index of a model</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Audit files</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>About Descant</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Names the works of a catalog that a track descends from, with stated uncertainty and a certificate.

Apache-2.0. Qt and PySide6 are used under the LGPL-3.</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>ContributionTable</name>
    <message>
        <source>Contributions</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>ContributionsModel</name>
    <message>
        <source>#</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Source</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Share</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Legs</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>p</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Rank in the headline; hue and pattern as in the timeline</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Title and artist</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Share of this track, with the stated interval</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>What each leg alone would give: recording, composition, style</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Chance of as good a match by an unrelated track</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>DeclaredLabel</name>
    <message numerus="yes">
        <source> (and %Ln more)</source>
        <translation type="unfinished">
            <numerusform></numerusform>
            <numerusform></numerusform>
        </translation>
    </message>
    <message>
        <source>Declared by the file itself; Descant has not examined whether it is true.</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>Donut</name>
    <message>
        <source>Shares</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Other sources</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Unattributed</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>attributed</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>Evidence</name>
    <message>
        <source>This track</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The source</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Previous span</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Next span</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>B over A</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Draws the source&apos;s waveform over this track&apos;s</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Match B</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Plays the source at the tempo and pitch of this track, so that both go along</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Choose a span in the timeline to see and hear its evidence.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Evidence</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Comparing …</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Drawing the source …</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>no single place</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>What was heard is spread over the whole source: there is no span to compare.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{title}: {here} here, {match}</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>EvidenceHalf</name>
    <message>
        <source>Waveform of {name}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Play this span of {name}</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>FileField</name>
    <message>
        <source>Choose …</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Choose: {what}</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>Header</name>
    <message>
        <source>Analyses</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Catalog</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Model audit</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Certificates</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Letters</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Royalties</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Rights</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Page {name}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Search</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Preferences</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Page {name}, with messages</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>There are messages on this page</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>Holds</name>
    <message>
        <source>Payee</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Track</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Reason</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>What is held back</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>F2 or a double click edits a cell</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Hold back …</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>dispute</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Money of a payee or a track that is not to be paid yet</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Release</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Held back</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>ImportColumns</name>
    <message>
        <source>Columns</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Column</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Taken for</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>How</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>First cells</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>chosen</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>remembered</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>guessed</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>left out</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>– left out –</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Column {name} is taken for</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>ImportPanel</name>
    <message>
        <source>Records</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Line</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>What</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Title</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Number</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>ISWC or ISRC</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Who, and what they own</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Refused lines</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Why</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Remarks</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>What is odd</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Columns</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Refused</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Look at all of it</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Take it in</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Not now</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The file is being looked at</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Looking at {name}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>work</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>recording</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>agreement</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>answer</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Refused ({n})</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Remarks ({n})</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>works: {n}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>recordings: {n}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>agreements: {n}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>answers: {n}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>No record is found in it.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>At its beginning: {what}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Nothing is stored yet. The whole file is taken in, or nothing of it; it can be undone.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>the import of {name}</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>ImportSetup</name>
    <message>
        <source>as detected</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>percent: 50</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>parts of one: 0.5</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>all that hold rights data</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Read on where counts disagree</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>A CWR file whose record counts and numbers do not agree is refused whole otherwise</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Remember the columns</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>For the next table with these headings</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Sheet</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Encoding</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Separator</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Shares are</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>in percent</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>as parts of one</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Format</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Shares</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>From</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>Intake</name>
    <message>
        <source>No model is open that could be asked.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Choose a model and its manifest first, then drop the tracks again.</source>
        <translation type="unfinished"></translation>
    </message>
    <message numerus="yes">
        <source>Looking for music in %Ln places</source>
        <translation type="unfinished">
            <numerusform></numerusform>
            <numerusform></numerusform>
        </translation>
    </message>
    <message>
        <source>There is no catalog to compare with yet.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Drop your catalog&apos;s folder, or your recordings, on the Catalog page; then drop the tracks again.</source>
        <translation type="unfinished"></translation>
    </message>
    <message numerus="yes">
        <source>%Ln files were refused.</source>
        <translation type="unfinished">
            <numerusform></numerusform>
            <numerusform></numerusform>
        </translation>
    </message>
</context>
<context>
    <name>Jobs</name>
    <message>
        <source>Show all jobs</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Progress of the current job</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Cancel the current job (Esc)</source>
        <translation type="unfinished"></translation>
    </message>
    <message numerus="yes">
        <source>%Ln jobs</source>
        <translation type="unfinished">
            <numerusform></numerusform>
            <numerusform></numerusform>
        </translation>
    </message>
</context>
<context>
    <name>Leaving</name>
    <message numerus="yes">
        <source>%Ln jobs are not finished. Close Descant?</source>
        <translation type="unfinished">
            <numerusform></numerusform>
            <numerusform></numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>and %Ln more</source>
        <translation type="unfinished">
            <numerusform></numerusform>
            <numerusform></numerusform>
        </translation>
    </message>
    <message>
        <source>Analyses and audits that wait or run are kept: they stand in their list as not finished at the next start. Other work ends; what it finished so far stays.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Close and keep the queue</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Go on working</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>LetterForm</name>
    <message>
        <source>Licence offer</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>A letter that offers a licence</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>DMCA</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Notification after 17 U.S.C. 512(c)(3)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Takedown notification, United States</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>DSA</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Notice after article 16 of the Digital Services Act</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Notice to a hosting service, European Union</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Whom it is for</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>https://… one a line</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>What you did: listened to which places, and so on</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Today</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Your name or firm</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>On behalf of</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Address</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Telephone</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>E-mail</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Reasons or terms</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Analysed track</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Our music in it</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Language</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>To</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Where the track is</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>From</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Sign-off</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Who answers for it</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>A person. The program signs for nobody</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Date</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Statement</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>What is offered</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Why it is held to be unlicensed</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>LettersPage</name>
    <message>
        <source>Save the draft …</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Make it final …</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>From a finding to a letter</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Open a finished analysis with a source in it. The letter says where to listen, and that influence is not infringement. A licence offer is where most publishers begin. Nothing is ever sent.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Offer a licence instead</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Drafts for a person to judge, sign and send. Nothing is sent from here.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Letters</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>A draft. Still to be given: {what}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Nothing is missing: it can be made final.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Letter about {title}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>final</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>draft</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Save the final letter</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Save the draft</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Pages (*.pdf);;Text (*.txt)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The letter is final, signed off, and saved. Nothing was sent.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The draft was saved. Nothing was sent.</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>Limits</name>
    <message>
        <source>What this report cannot say</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>LinkByHand</name>
    <message>
        <source>Link by hand</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Works</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Recordings</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Search the catalog</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Search rights data</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Tracks of the catalog</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Works or recordings</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Link them</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>They are not the same</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>This track</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>is of</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Close</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>a person said that it is another one</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Linked with: {what}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Linked with nothing.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>the link of {title}</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>MainWindow</name>
    <message>
        <source>Drop a track anywhere on this window</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Descant listens to it, says which recordings and works of your catalog it descends from, how much each contributed, where in the track, and how sure it is. Files and whole folders are welcome.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Choose files …</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>First, a catalog</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Tracks are compared with a catalog, and there is none yet. Drop your catalog&apos;s folder, or a folder of your recordings, on the Catalog page.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Go to the Catalog page</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Search analyses</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Search the catalog</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Search audits</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Search rights data</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Drop to add to the catalog</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Drop to audit</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Drop to import</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Drop a file of plays</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Drop to analyse</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>Notice</name>
    <message>
        <source>Details</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Dismiss this message</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>Notices</name>
    <message>
        <source>Dismiss all</source>
        <translation type="unfinished"></translation>
    </message>
    <message numerus="yes">
        <source>and %Ln more</source>
        <translation type="unfinished">
            <numerusform></numerusform>
            <numerusform></numerusform>
        </translation>
    </message>
</context>
<context>
    <name>OutputMenu</name>
    <message>
        <source>The computer&apos;s default</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The computer&apos;s default ({name})</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{name} (not connected)</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>OwnersTable</name>
    <message>
        <source>Who owns what</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Name</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Role</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>PR %</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>MR %</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>SR %</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>F2 or a double click edits a cell</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Share %</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>Paper</name>
    <message>
        <source>The letter as it stands</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>PartiesModel</name>
    <message>
        <source>Name</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>IPI</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Roles</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Works</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Recordings</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>Preferences</name>
    <message>
        <source>As the system</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Language</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Japanese (no font of this system has its letters)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Preferences</source>
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
        <source>Appearance</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Defaults</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>ProposalsModel</name>
    <message>
        <source>In the catalog</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>May be</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Score</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Why</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>work</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>recording</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>Ranking</name>
    <message>
        <source>#</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Source</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Score</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Ranking by influence</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>RecordCard</name>
    <message>
        <source>Add a party</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Remove the party</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Choose a party above</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Store</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Discard</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Remove</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>IPI name number of the party</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Title</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>What is chosen in the list stands here.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Work</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>ISWC</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Owned of the performing (PR), mechanical (MR) and synchronisation right (SR).</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>No writer or publisher is stated.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Recording</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>ISRC</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Artists, with ; between</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Owned of the recording.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>No owner is stated.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Agreement</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Also called: {what}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Recordings: {what}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Collected in: {what}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Answer: {what}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Label: {what}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Released: {what}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Of the work: {what}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The file states of AI, {about}: {what}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Linked by {why}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>A person said that it is not the same: {why}</source>
        <translation type="unfinished"></translation>
    </message>
    <message numerus="yes">
        <source>and %Ln more</source>
        <translation type="unfinished">
            <numerusform></numerusform>
            <numerusform></numerusform>
        </translation>
    </message>
    <message>
        <source>{what} is no share.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Give percent, as 33.33, between 0 and 100.</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>RecordsModel</name>
    <message>
        <source>Writers</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Artists</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Parties</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>ISWC</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>ISRC</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Code</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Title</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Number</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Linked</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>What is odd</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>RightsExport</name>
    <message>
        <source>Export rights data</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Workbook</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Workbook, XLSX</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Works, recordings and tracks, a sheet each</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Tables</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Tables, CSV</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Works, recordings and tracks, a file each</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>CWR 2.2</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Common Works Registration, for societies</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Sender</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The publisher who sends the file</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>IPI name number of the sender</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Choose where …</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Exporting rights data</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Written: {works} works, {recordings} recordings.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Left out: {n}.</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>RightsHistory</name>
    <message>
        <source>History</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>No.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>When</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>What</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>How much</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Stands</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>undone by {n}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>yes</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>RightsLists</name>
    <message>
        <source>Works</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Recordings</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Agreements</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Parties</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>What waits for a decision</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Nothing waits for a decision. Look for matches after an import: what is sure is linked, and what is not stands here.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Nothing fits what is sought.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Nothing is odd about any of them.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>There is none yet.</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>RightsPage</name>
    <message>
        <source>Whose works are they?</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Bring in your works and recordings as CSV, XLSX, CWR or DDEX ERN. You see first what a file would bring, and can undo it. Reports, letters and royalties then name owners with their shares.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Import a file …</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Enter a work …</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Enter a recording …</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Works</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Recordings</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Agreements</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Parties</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>To decide</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>History</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Only what is odd</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Of all parties</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Show works</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>New …</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>A work or recording, entered by hand</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Look for matches</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Link by hand …</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>They are the same</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>They are not</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Undo this change</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Export …</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Import …</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Rights</source>
        <translation type="unfinished"></translation>
    </message>
    <message numerus="yes">
        <source>%Ln listed</source>
        <translation type="unfinished">
            <numerusform></numerusform>
            <numerusform></numerusform>
        </translation>
    </message>
    <message>
        <source>works: {n}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>recordings: {n}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>links: {n}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>to decide: {n}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>To decide ({n})</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>What was typed in {title} was not stored.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Choose Store before another one is chosen.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Every change can be undone, as long as no later one rests on it.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>the edit of {title}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Title of the work</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Title of the recording</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>New</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Adding {title}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>the removal of {title}</source>
        <translation type="unfinished"></translation>
    </message>
    <message numerus="yes">
        <source>%Ln decisions</source>
        <translation type="unfinished">
            <numerusform></numerusform>
            <numerusform></numerusform>
        </translation>
    </message>
    <message>
        <source>undoing change {n}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Looking for matches</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Tracks: {tracks}. Linked: {linked}. To decide: {proposed}. Nothing found for: {rest}.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Links can be undone under History.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Added: {added}. Changed: {changed}. As before: {unchanged}. Refused lines: {refused}.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Undo takes it back.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Nothing in it was new.</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>RoyaltiesPage</name>
    <message>
        <source>All analyses here</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>All analyses that are kept on this computer</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Others</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Reports of a folder or a file</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Reports</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>a folder of reports, or .jsonl</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Plays</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>usage file, or sales report (DSR)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Usage files (*.csv *.tsv *.txt *.gz)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Payees</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>every named owner</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Payees (*.csv)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Waiting from before</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>suspense.csv of the last run</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Suspense (*.csv)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Names of the tracks</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>what usage files call them</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Tables (*.csv)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Equal pools go to all tracks of the open catalog</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Otherwise to the tracks that any report names</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Folder for what is made</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>a new folder</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Share out</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Open a run …</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Show in folder</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>From analyses and plays to statements</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Money of each pool follows what analyses found in the tracks that were played. Every cent stands in one line: to be paid, waiting, or unattributed. Nothing is paid or sent.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Royalties</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Statements and splits. Nothing is paid or sent.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Statements</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Statements over plays</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Split of one track</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>For a society</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Report of a period for a society</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Terms</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>If there is more</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Money of owners who are not listed waits</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Columns track, isrc, resource_id</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>No money is to be shared out yet.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Fill in an amount under Terms.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>run</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The run was cancelled.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Nothing of it counts; run it again.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Stop</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Choose a file of plays, and the terms</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The terms are from a file.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Add to its holds: payee {payee}, track_id {track}.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>dispute</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Noted under Held back.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Give the reason, and share out again.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The terms were saved.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Save the terms</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Terms (*.json)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Open a royalty run</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>RoyaltyResults</name>
    <message>
        <source>Pools</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Pool</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Amount</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>To be paid</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Waits</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Unattributed</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Plays</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Payees</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Payee</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>If the shares were at their ends</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Lines</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Track</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Low to high</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Why</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Refused rows</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>File</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Line</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Reason</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Waiting</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Refused</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Open statement</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Open spreadsheet</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Show lines</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Hold back</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Notes it in the terms; the next run holds it back</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Period {period}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{reports} reports, {rows} rows of plays, made {when}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>carried in: {sum}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Refused and not counted: {n}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Rows of tracks without a report: {n}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Reports that could not be measured: {n}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Brought in by plays and in no pool of the terms: {sum}</source>
        <translation type="unfinished"></translation>
    </message>
    <message numerus="yes">
        <source> and %Ln more</source>
        <translation type="unfinished">
            <numerusform></numerusform>
            <numerusform></numerusform>
        </translation>
    </message>
    <message>
        <source>Taken for one payee with and without an IPI: {names}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{low} to {high}</source>
        <translation type="unfinished"></translation>
    </message>
    <message numerus="yes">
        <source>%Ln payees</source>
        <translation type="unfinished">
            <numerusform></numerusform>
            <numerusform></numerusform>
        </translation>
    </message>
    <message>
        <source>None</source>
        <translation type="unfinished"></translation>
    </message>
    <message numerus="yes">
        <source>%Ln in all</source>
        <translation type="unfinished">
            <numerusform></numerusform>
            <numerusform></numerusform>
        </translation>
    </message>
    <message>
        <source>{shown} of {n} are shown; all are in {file}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>no source explains it</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>by attribution</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>an equal share</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>by the fallback</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>carried in</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>Ruler</name>
    <message>
        <source>Time scale</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>ShareStack</name>
    <message>
        <source>All sources of each moment</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>All sources</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Unattributed: {share}</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>SharesPanel</name>
    <message>
        <source>Shares by {leg}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>About the chosen source and this report</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The shares of a finished analysis stand here.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Nothing passed the gate through this leg; all of it stays unattributed.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>It could not be measured what passes the gate. All of this track stays unattributed.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Nothing in this catalog passed the gate. All of this track stays unattributed.</source>
        <translation type="unfinished"></translation>
    </message>
    <message numerus="yes">
        <source>Compared with %Ln tracks.</source>
        <translation type="unfinished">
            <numerusform></numerusform>
            <numerusform></numerusform>
        </translation>
    </message>
    <message>
        <source>Intervals aim at {p} coverage.</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>Shortcuts</name>
    <message>
        <source>Shortcuts</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>In the drawings</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Wheel</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Zoom around the mouse</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Shift + wheel, middle button</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Move along the track</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Drag</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Select</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Drag an edge of the selection</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Change the selection</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Double click</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Show all</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Right click</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Kind and colours of the spectrogram, loop, picture</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Left, Right</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Move by five seconds, with Alt by half a second</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Home, End</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>To the start, to the end</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Shift + Left, Shift + Right</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Select with the keyboard</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Page up, Page down in the timeline</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Walk through the spans</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>SimilarityMatrix</name>
    <message>
        <source>Similarity matrix</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Harmony of this track against that of the source, transposed to it: brighter is more alike. The line is where the report aligns them.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{here} here, {there} in the source</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{share} alike in harmony</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>SocietyPanel</name>
    <message>
        <source>All analyses here</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>All analyses that are kept on this computer</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Others</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Reports of a folder or a file</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Reports</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>a folder of reports, or .jsonl</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>2026-11, or 2026-10-01/2026-12-31</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>for whom it is</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>who reports</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Codes and owners of the open catalog</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>ISWCs, which reports do not hold, and the owners of today</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Folder for what is made</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>a new folder</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Make the report</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Found by</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Title</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Identifier</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Tracks</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Sum</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Low – high</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Works and recordings</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Open the PDF</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Show in folder</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Of two reports of one track the newer stands. A track that could not be measured has no shares, and says why.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Period</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>When tracks were analysed: a month, or two days</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Society</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Reporter</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The works and recordings that were found stand here.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Stop</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Report to a society</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{tracks} tracks: {found} with a source, {without} without, {unmeasured} that could not be measured; {declared} declare that they are generated.</source>
        <translation type="unfinished"></translation>
    </message>
    <message numerus="yes">
        <source>%Ln reports of other days were left out.</source>
        <translation type="unfinished">
            <numerusform></numerusform>
            <numerusform></numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln files or lines are no report and were left out.</source>
        <translation type="unfinished">
            <numerusform></numerusform>
            <numerusform></numerusform>
        </translation>
    </message>
    <message>
        <source>Model audit</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>Sound</name>
    <message>
        <source>The sound output {name} is not there any more.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Another one can be chosen under Sound, Output.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Sound goes on through the computer&apos;s default output. Another one can be chosen under Sound, Output.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Matching …</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Cannot be played: {why}</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>SourceCard</name>
    <message>
        <source>The catalog names no owners.</source>
        <translation type="unfinished"></translation>
    </message>
    <message numerus="yes">
        <source>and %Ln more names</source>
        <translation type="unfinished">
            <numerusform></numerusform>
            <numerusform></numerusform>
        </translation>
    </message>
</context>
<context>
    <name>Spectrogram</name>
    <message>
        <source>Spectrogram</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Low tones below, high tones above; brighter is louder</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{n} dB below the loudest</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>quieter than {n} dB below the loudest</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>SplitPanel</name>
    <message>
        <source>Recording</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Owners of the recording</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Work</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Owners of the work</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Payees</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>every named owner</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Payees (*.csv)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Addresses</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>for 0xSplits: addresses.json</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Addresses (*.json)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Recipient</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>IPI</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Share</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Why</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Split</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Save as CSV …</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Save for 0xSplits …</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Parts per million that make exactly the whole. What no source explains, and what waits, are recipients of their own: nobody else gets it.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Analysed track</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The split of a finished analysis stands here.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>unattributed</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>in suspense</source>
        <translation type="unfinished"></translation>
    </message>
    <message numerus="yes">
        <source>%Ln recipients, {sum} parts per million</source>
        <translation type="unfinished">
            <numerusform></numerusform>
            <numerusform></numerusform>
        </translation>
    </message>
    <message>
        <source>Needs the recipients&apos; addresses</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Save the split</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Tables (*.csv)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Save the split for 0xSplits</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Split of {title}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The split was saved. Nothing was paid or sent.</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>TermsForm</name>
    <message>
        <source>Fill in here</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Fill in the terms here</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>From a file</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Take the terms from a file</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>For more pools and all rules</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Terms</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>pools.json</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Terms (*.json)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>fixed amounts</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>what the plays brought in</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>no such pool</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>stays unattributed</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>is shared equally</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>follows what was decided</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Save as a file …</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Period</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Currency</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Plays from</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>First date of plays; empty: all</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>to</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Last date of plays; empty: all</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Money for outputs is</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>What could not be measured</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Money of tracks without a report, and of reports that say that they could not be measured. What no source explains stays unattributed in any case.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Least payment</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Smaller payments wait until they have grown</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Recordings</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Works</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>By attribution</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Shared equally</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Pools, rules, least payments and holds as the file has them; it is checked whole.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>percent</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>amount</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>recordings</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>works</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{what} by attribution</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{what}, equal shares</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>Timeline</name>
    <message>
        <source>Influence timeline</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Page up and page down walk through the spans; Enter shows the evidence.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{when}: {title}, {share} of this span, {leg}.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Unattributed</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{when}: nothing of {title} here</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{share} of the strongest influence</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>TrackPage</name>
    <message>
        <source>Make certificate</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Export …</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Letter …</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>A licence offer or a notice about the source that is shown</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The evidence of a finished analysis stands here.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>No report can be read from this file.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>This track could not be analysed.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Starting</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>This analysis was not finished when Descant closed. Choose Analyse again to start it.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>This analysis was cancelled. Choose Analyse again to start over.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Waiting for its turn</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Sources may be missing: this catalog could not be calibrated.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>This track was not compared with all of the catalog: its shares may be wrong.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>mono</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>stereo</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>analysed {when}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Choose a span in the timeline to see and hear its evidence.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>It could not be measured whether this track descends from the catalog.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Nothing in this catalog passed the gate: no part of this track is attributed.</source>
        <translation type="unfinished"></translation>
    </message>
    <message numerus="yes">
        <source>%Ln sources</source>
        <translation type="unfinished">
            <numerusform></numerusform>
            <numerusform></numerusform>
        </translation>
    </message>
    <message>
        <source>{share} of this track is attributed to {sources}; {rest} stays unattributed.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Image (*.png);;Drawing (*.svg);;Document (*.pdf)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Save the picture</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The picture was saved.</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>TrackPanes</name>
    <message>
        <source>Zoom in (+)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Zoom out (−)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Zoom to the selection (Z)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Show all (F)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Play the selection over and over (O)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Kind and colours of the spectrogram</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Mel spectrogram</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Notes (constant-Q)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Colours</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Show all</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Zoom to the selection</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Play the selection over and over</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Save the picture …</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Notes ▾</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Mel ▾</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Drawing …</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>TrainingSets</name>
    <message>
        <source>Training sets</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Make</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Check</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Public summary</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Signed manifests (*.jws)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Tables (*.csv)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>all tracks of the open catalog</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>List of tracks</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>in place of the words</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Licences</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>terms.json</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Terms (*.json)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>of tracks without one of their own</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Also tracks without a licence</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Manifest</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>signed, .jws</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Issuer&apos;s public key</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>had by another way</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Keys (*.pem *.jwk *.json)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Folder with the audio</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>not compared</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>signed manifests, one a line</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>add one</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>What only you know</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>answers.json</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Answers (*.json)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Tracks of the open catalog with hashes, owners and terms, signed as certificates are. A model that is trained on them can be audited by it.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Name of the set</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Tracks with these words</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>List of tracks with their terms</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Licence</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Offline: whether it was changed, whose key signed it, and whether the files are the same.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The public summary of training content that the EU AI Act asks for, after the Commission&apos;s template. What only a person can know is left to be filled in, and never invented.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Manifests</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Add a manifest</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Sign and save …</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Save the summary …</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Training set</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Save the training set</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Checking the training set</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>It holds.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>It does not hold.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Tracks: {n}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Hours: {n}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Without a licence: {n}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Without an owner: {n}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Pages (*.pdf);;Web page (*.html);;Data (*.json)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Save the public summary</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Saved.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Saved. To be filled in by a person: {n}</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>Transport</name>
    <message>
        <source>This track</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The source</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{side}: {name} (X switches)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Hear {name}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Time</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Volume</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Looking for a sound output …</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Pause (Space)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Play (Space)</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>TrustCard</name>
    <message>
        <source>How far to trust it</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Measured by {method}.</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>Verdict</name>
    <message>
        <source>{title} in the file {name}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The file {name}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Its chain names: {name}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Key: {fingerprint}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>✓  The same again, every share and place.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>✓  The same within the tolerance.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>✗  It came out differently.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The analysis of {name}, made again</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{what}: certified {then}, now {now}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The largest difference of a share: {most} points</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>✓  This certificate holds.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>–  Unchanged, signer not proven.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>–  This certificate cannot be checked by this version.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>✗  This certificate does not hold.</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>Waveform</name>
    <message>
        <source>Waveform</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Arrow keys move the cursor, with Shift they select; plus and minus zoom, F shows all</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>_Panel</name>
    <message>
        <source>Cancel all</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Do {job} sooner</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Do {job} later</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Cancel {job}</source>
        <translation type="unfinished"></translation>
    </message>
    <message numerus="yes">
        <source>and %Ln more</source>
        <translation type="unfinished">
            <numerusform></numerusform>
            <numerusform></numerusform>
        </translation>
    </message>
</context>
<context>
    <name>desktop</name>
    <message>
        <source>{name} is not there any more.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>This desktop names no program that opens {name}.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>It lies at {place}</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>edits</name>
    <message>
        <source>the new label of {title}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Relabelling {title}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Were their files moved?</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>the removal of {title} from the list</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Once more: {what}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Undoing {what}</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>notes</name>
    <message>
        <source>C</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>D♭</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>D</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>E♭</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>E</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>F</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>F♯</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>G</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>A♭</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>A</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>B♭</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>B</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>phrases</name>
    <message>
        <source>This cannot be drawn.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Also as {name}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The file declares: {words}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{n} names</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>by chance 1 in {n}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Of unrelated tracks about {share} come this close.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>no steady beat</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>no clear key</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{beat}, {key}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{tonic} minor</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{tonic} major</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Headline</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Recording</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Composition</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Style</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Tracks</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Artists</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Writers</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Publishers</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>All three legs together, weighted as the report states</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The same audio: sampled, looped, pitched, stretched</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The same melody and harmony, whatever the key, tempo or instruments</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The same sound. Style evidence ranks; alone it hardly proves</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>same key</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%Ln semitones higher</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%Ln semitones lower</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>same tempo</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{share} faster</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{share} slower</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>no place in the source</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{transposition}, {tempo}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Reading the file</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Listening</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Searching the catalog</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Lining up</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Weighing evidence</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Sharing out</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Measuring the gate</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Comparing with the catalog</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Adding</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Building the index</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Looking for music</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Signing</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Printing</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Reading</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Reading the training tracks</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Tracing gradients</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Tracing influence</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Unlearning</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Training again</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Measuring</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{time} left</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Waiting</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Starting</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>queue</name>
    <message>
        <source>The queue cannot be kept: at the next start it will not be there. {why}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>What was left of the queue cannot be read from {name}.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Finished reports are kept. Choose the files again.</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>rights</name>
    <message>
        <source>Import</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Edit by hand</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Removal</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Matching</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Proposals confirmed</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Proposals rejected</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Link taken back</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Undone: change {n}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Import of {file} ({form})</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>window</name>
    <message>
        <source>Descant ended unexpectedly last time. Finished reports are kept.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Something unforeseen went wrong in the window.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>What was finished is kept. Starting Descant again may help.</source>
        <translation type="unfinished"></translation>
    </message>
</context>
</TS>
