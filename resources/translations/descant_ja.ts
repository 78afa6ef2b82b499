<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="ja">
<context>
    <name></name>
    <message>
        <source>&amp;File</source>
        <translation>ファイル(&amp;F)</translation>
    </message>
    <message>
        <source>&amp;Analyse files …</source>
        <translation>ファイルを分析(&amp;A) …</translation>
    </message>
    <message>
        <source>Analyse a f&amp;older …</source>
        <translation>フォルダーを分析(&amp;O) …</translation>
    </message>
    <message>
        <source>Open a &amp;report …</source>
        <translation>レポートを開く(&amp;R) …</translation>
    </message>
    <message>
        <source>Recent files</source>
        <translation>最近使ったファイル</translation>
    </message>
    <message>
        <source>Make &amp;certificate</source>
        <translation>証明書を作成(&amp;C)</translation>
    </message>
    <message>
        <source>&amp;Export the report …</source>
        <translation>レポートを書き出す(&amp;E) …</translation>
    </message>
    <message>
        <source>Save the &amp;picture …</source>
        <translation>画像を保存(&amp;P) …</translation>
    </message>
    <message>
        <source>Export a page with e&amp;xcerpts to hear …</source>
        <translation>試聴付きページを書き出す(&amp;X) …</translation>
    </message>
    <message>
        <source>&amp;Draft a letter</source>
        <translation>通知書を起案(&amp;D)</translation>
    </message>
    <message>
        <source>Open a cata&amp;log …</source>
        <translation>カタログを開く(&amp;L) …</translation>
    </message>
    <message>
        <source>I&amp;mport rights data …</source>
        <translation>権利データを取り込む(&amp;M) …</translation>
    </message>
    <message>
        <source>&amp;Training sets …</source>
        <translation>学習データセット(&amp;T) …</translation>
    </message>
    <message>
        <source>Add music to the catalo&amp;g …</source>
        <translation>カタログに音源を追加(&amp;G) …</translation>
    </message>
    <message>
        <source>Catalogs</source>
        <translation>カタログ</translation>
    </message>
    <message>
        <source>Open a s&amp;hared catalog …</source>
        <translation>共有カタログを開く(&amp;H) …</translation>
    </message>
    <message>
        <source>Ne&amp;w catalog …</source>
        <translation>新しいカタログ(&amp;W) …</translation>
    </message>
    <message>
        <source>A&amp;udit outputs of a model …</source>
        <translation>モデルの生成物を監査(&amp;U) …</translation>
    </message>
    <message>
        <source>Open an &amp;index of a model …</source>
        <translation>モデルの索引を開く(&amp;I) …</translation>
    </message>
    <message>
        <source>&amp;Quit</source>
        <translation>終了(&amp;Q)</translation>
    </message>
    <message>
        <source>&amp;Edit</source>
        <translation>編集(&amp;E)</translation>
    </message>
    <message>
        <source>&amp;Undo</source>
        <translation>元に戻す(&amp;U)</translation>
    </message>
    <message>
        <source>&amp;Redo</source>
        <translation>やり直す(&amp;R)</translation>
    </message>
    <message>
        <source>&amp;Copy the contributions</source>
        <translation>寄与の表をコピー(&amp;C)</translation>
    </message>
    <message>
        <source>&amp;Search</source>
        <translation>検索(&amp;S)</translation>
    </message>
    <message>
        <source>Analyse &amp;again</source>
        <translation>もう一度分析(&amp;A)</translation>
    </message>
    <message>
        <source>Continue what was &amp;not finished</source>
        <translation>未完了のものを続ける(&amp;N)</translation>
    </message>
    <message>
        <source>Remove from the &amp;list</source>
        <translation>リストから除く(&amp;L)</translation>
    </message>
    <message>
        <source>Cancel the current &amp;job</source>
        <translation>実行中の処理を中止(&amp;J)</translation>
    </message>
    <message>
        <source>&amp;Preferences …</source>
        <translation>設定(&amp;P) …</translation>
    </message>
    <message>
        <source>&amp;View</source>
        <translation>表示(&amp;V)</translation>
    </message>
    <message>
        <source>&amp;Analyses</source>
        <translation>分析(&amp;A)</translation>
    </message>
    <message>
        <source>&amp;Catalog</source>
        <translation>カタログ(&amp;C)</translation>
    </message>
    <message>
        <source>&amp;Model audit</source>
        <translation>モデル監査(&amp;M)</translation>
    </message>
    <message>
        <source>Ce&amp;rtificates</source>
        <translation>証明書(&amp;R)</translation>
    </message>
    <message>
        <source>Le&amp;tters</source>
        <translation>通知書(&amp;T)</translation>
    </message>
    <message>
        <source>Ro&amp;yalties</source>
        <translation>使用料分配(&amp;Y)</translation>
    </message>
    <message>
        <source>Ri&amp;ghts</source>
        <translation>権利(&amp;G)</translation>
    </message>
    <message>
        <source>Next l&amp;eg</source>
        <translation>次の系統(&amp;E)</translation>
    </message>
    <message>
        <source>Compare &amp;with another analysis</source>
        <translation>別の分析と比べる(&amp;W)</translation>
    </message>
    <message>
        <source>&amp;Show all of the track</source>
        <translation>トラック全体を表示(&amp;S)</translation>
    </message>
    <message>
        <source>Zoom to the se&amp;lection</source>
        <translation>選択範囲に拡大(&amp;L)</translation>
    </message>
    <message>
        <source>Zoom &amp;in</source>
        <translation>拡大(&amp;I)</translation>
    </message>
    <message>
        <source>Zoom &amp;out</source>
        <translation>縮小(&amp;O)</translation>
    </message>
    <message>
        <source>&amp;Next span</source>
        <translation>次の区間(&amp;N)</translation>
    </message>
    <message>
        <source>&amp;Previous span</source>
        <translation>前の区間(&amp;P)</translation>
    </message>
    <message>
        <source>&amp;Sound</source>
        <translation>サウンド(&amp;S)</translation>
    </message>
    <message>
        <source>&amp;Play or pause</source>
        <translation>再生／一時停止(&amp;P)</translation>
    </message>
    <message>
        <source>&amp;Switch between this track and the source</source>
        <translation>このトラックとソースを切り替える(&amp;S)</translation>
    </message>
    <message>
        <source>Play the selection &amp;over and over</source>
        <translation>選択範囲を繰り返し再生(&amp;O)</translation>
    </message>
    <message>
        <source>Play the span &amp;here</source>
        <translation>この区間を再生(&amp;H)</translation>
    </message>
    <message>
        <source>Play the span in the sou&amp;rce</source>
        <translation>ソースの区間を再生(&amp;R)</translation>
    </message>
    <message>
        <source>Ou&amp;tput</source>
        <translation>出力先(&amp;T)</translation>
    </message>
    <message>
        <source>&amp;Help</source>
        <translation>ヘルプ(&amp;H)</translation>
    </message>
    <message>
        <source>&amp;Shortcuts</source>
        <translation>ショートカット(&amp;S)</translation>
    </message>
    <message>
        <source>&amp;About Descant</source>
        <translation>Descant について(&amp;A)</translation>
    </message>
    <message numerus="yes">
        <source>%Ln names</source>
        <translation>
            <numerusform>%Ln 個の名前</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>and %Ln more</source>
        <translation>
            <numerusform>ほか %Ln 件</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln semitones higher</source>
        <translation>
            <numerusform>%Ln 半音高い</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln semitones lower</source>
        <translation>
            <numerusform>%Ln 半音低い</numerusform>
        </translation>
    </message>
    <message>
        <source>It could not be measured whether this track descends from the catalog.</source>
        <translation>このトラックがカタログに由来するかどうかは測定できませんでした。</translation>
    </message>
    <message>
        <source>Nothing in this catalog passed the gate: no part of this track is attributed.</source>
        <translation>このカタログには判定基準を満たすものがなく、このトラックのどの部分も帰属しません。</translation>
    </message>
    <message>
        <source>By {leg} alone no part of this track is attributed.</source>
        <translation>{leg}だけでは、このトラックのどの部分も帰属しません。</translation>
    </message>
    <message>
        <source>{share} of this track is attributed to {sources}; {rest} stays unattributed.</source>
        <translation>このトラックの {share} は{sources}に帰属し、{rest} は帰属なしのままです。</translation>
    </message>
    <message>
        <source>By {leg} alone {share} of this track is attributed to {sources}; {rest} stays unattributed.</source>
        <translation>{leg}だけでは、このトラックの {share} が{sources}に帰属し、{rest} は帰属なしのままです。</translation>
    </message>
    <message numerus="yes">
        <source>%Ln sources</source>
        <translation>
            <numerusform>ソース %Ln 件</numerusform>
        </translation>
    </message>
    <message>
        <source>{title} is excluded by hand.</source>
        <translation>{title} は手動で除外されています。</translation>
    </message>
    <message numerus="yes">
        <source>%Ln sources are excluded by hand.</source>
        <translation>
            <numerusform>%Ln 件のソースが手動で除外されています。</numerusform>
        </translation>
    </message>
    <message>
        <source>Heard in {time} of {whole}, where it explains {part} on average, mostly by {leg}.</source>
        <translation>{whole} のうち {time} で聴こえ、そこでは平均 {part} を説明します（主に{leg}）。</translation>
    </message>
    <message>
        <source>{time} of that is shared with {title}.</source>
        <translation>そのうち {time} は {title} と分け合っています。</translation>
    </message>
    <message numerus="yes">
        <source>the removal of %Ln entries</source>
        <translation>
            <numerusform>%Ln 件の削除</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>AgreementCard</name>
    <message>
        <source>Beside similarity</source>
        <translation>類似分析との比較</translation>
    </message>
    <message>
        <source>Analyse the same file on the Analyses page, against a catalog that holds the training tracks, and both answers stand here side by side.</source>
        <translation>同じファイルを「分析」ページで、学習トラックを含むカタログと照合すると、両方の結果がここに並びます。</translation>
    </message>
    <message>
        <source>Similarity names none of the sources that the audit ranks.</source>
        <translation>監査が順位を付けたソースを、類似分析は一つも挙げていません。</translation>
    </message>
    <message>
        <source>Both know {n} of the sources: too few to compare their order.</source>
        <translation>両方が知るソースは {n} 件で、順位を比べるには少なすぎます。</translation>
    </message>
    <message>
        <source>Rank correlation {rho} over the {n} sources that both know.</source>
        <translation>両方が知る {n} 件のソースでの順位相関は {rho} です。</translation>
    </message>
    <message>
        <source>Source</source>
        <translation>ソース</translation>
    </message>
    <message>
        <source>Audit</source>
        <translation>監査</translation>
    </message>
    <message>
        <source>Similarity</source>
        <translation>類似分析</translation>
    </message>
</context>
<context>
    <name>Analyses</name>
    <message>
        <source>Opening {name}</source>
        <translation>{name} を開いています</translation>
    </message>
</context>
<context>
    <name>AnalysesModel</name>
    <message>
        <source>Could not be measured</source>
        <translation>測定できませんでした</translation>
    </message>
    <message>
        <source>Nothing attributed</source>
        <translation>帰属なし</translation>
    </message>
    <message numerus="yes">
        <source>%Ln sources</source>
        <translation>
            <numerusform>ソース %Ln 件</numerusform>
        </translation>
    </message>
    <message>
        <source>Starting</source>
        <translation>開始しています</translation>
    </message>
    <message>
        <source>Not a readable report</source>
        <translation>読み取れないレポート</translation>
    </message>
    <message>
        <source>Not finished last time</source>
        <translation>前回は未完了</translation>
    </message>
    <message>
        <source>Cancelled</source>
        <translation>中止しました</translation>
    </message>
    <message>
        <source>Waiting</source>
        <translation>待機中</translation>
    </message>
    <message numerus="yes">
        <source>%Ln excluded</source>
        <translation>
            <numerusform>除外 %Ln 件</numerusform>
        </translation>
    </message>
    <message>
        <source>{unit}: ranks only</source>
        <translation>{unit}：順位のみ</translation>
    </message>
</context>
<context>
    <name>AnalysesPage</name>
    <message>
        <source>Catalog to compare with</source>
        <translation>照合するカタログ</translation>
    </message>
    <message>
        <source>Drop a track anywhere on this window</source>
        <translation>トラックをこのウィンドウにドロップしてください</translation>
    </message>
    <message>
        <source>Descant listens to it, says which recordings and works of your catalog it descends from, how much each contributed, where in the track, and how sure it is. Files and whole folders are welcome.</source>
        <translation>Descant はそれを聴き、カタログのどの録音や作品に由来するか、それぞれがどれだけ、トラックのどこに寄与したか、どれほど確かかを示します。ファイルでもフォルダーごとでもかまいません。</translation>
    </message>
    <message>
        <source>Choose files …</source>
        <translation>ファイルを選択 …</translation>
    </message>
    <message>
        <source>Drop your music here to build your catalog</source>
        <translation>音源をここにドロップしてカタログを作成</translation>
    </message>
    <message>
        <source>The catalog is what tracks are compared with: your recordings, whole folders of them, or a catalog&apos;s folder that is there already. Then drop a track, and Descant says which of them it descends from.</source>
        <translation>カタログはトラックの照合先です。録音やそのフォルダー、または既にあるカタログのフォルダーをドロップしてください。その後トラックをドロップすると、Descant がどれに由来するかを示します。</translation>
    </message>
    <message>
        <source>Choose a folder …</source>
        <translation>フォルダーを選択 …</translation>
    </message>
    <message>
        <source>See the demonstration</source>
        <translation>デモを見る</translation>
    </message>
    <message>
        <source>Against {catalog} ▾</source>
        <translation>照合先 {catalog} ▾</translation>
    </message>
    <message>
        <source>New analyses are made against this catalog. Choose another one.</source>
        <translation>新しい分析はこのカタログと照合されます。別のものも選べます。</translation>
    </message>
</context>
<context>
    <name>AnalysisChoice</name>
    <message>
        <source>Analysed track</source>
        <translation>分析済みトラック</translation>
    </message>
</context>
<context>
    <name>AnalysisList</name>
    <message>
        <source>Analyses</source>
        <translation>分析</translation>
    </message>
    <message>
        <source>Analyse again</source>
        <translation>もう一度分析</translation>
    </message>
    <message numerus="yes">
        <source>Remove %Ln from the list …</source>
        <translation>
            <numerusform>%Ln 件を一覧から削除 …</numerusform>
        </translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>キャンセル</translation>
    </message>
    <message>
        <source>Remove from the list</source>
        <translation>リストから除く</translation>
    </message>
    <message>
        <source>Compare with</source>
        <translation>比較対象</translation>
    </message>
    <message>
        <source>Continue all that was not finished ({n})</source>
        <translation>未完了のものをすべて続ける（{n}）</translation>
    </message>
</context>
<context>
    <name>AnalysisPage</name>
    <message>
        <source>Numbers for experts …</source>
        <translation>詳しい数値 …</translation>
    </message>
    <message>
        <source>Analysis</source>
        <translation>分析</translation>
    </message>
    <message>
        <source>How strict</source>
        <translation>判定の厳しさ</translation>
    </message>
    <message>
        <source>What the headline is made of</source>
        <translation>総合の内訳</translation>
    </message>
    <message>
        <source>How much evidence of each kind counts in the shares of the headline:</source>
        <translation>総合の割合で各種の根拠をどれだけ重く見るか：</translation>
    </message>
    <message>
        <source>1 wrong claim in {n} tracks</source>
        <translation>{n} トラックに 1 件の誤り</translation>
    </message>
    <message>
        <source>Finds most. For a person who listens to all that is found.</source>
        <translation>最も多く見つけます。見つかったものをすべて聴いて確かめる人向けです。</translation>
    </message>
    <message>
        <source>For the daily work of a catalog.</source>
        <translation>カタログの日常業務向けです。</translation>
    </message>
    <message>
        <source>Errs least. For a service that hears tens of thousands of tracks a day.</source>
        <translation>最も誤りが少ない設定です。1 日に数万トラックを聴くサービス向けです。</translation>
    </message>
    <message>
        <source>None of the named ones.</source>
        <translation>名前の付いた設定のいずれでもありません。</translation>
    </message>
    <message>
        <source>Of so many tracks that descend from nothing here, one may be given a source all the same.</source>
        <translation>ここの何にも由来しないトラックがこれだけあると、そのうち 1 件に誤ってソースが付くことがあります。</translation>
    </message>
    <message>
        <source>not at all</source>
        <translation>考慮しない</translation>
    </message>
    <message>
        <source>a quarter</source>
        <translation>4 分の 1</translation>
    </message>
    <message>
        <source>half</source>
        <translation>半分</translation>
    </message>
    <message>
        <source>three quarters</source>
        <translation>4 分の 3</translation>
    </message>
    <message>
        <source>fully</source>
        <translation>すべて</translation>
    </message>
</context>
<context>
    <name>AuditPage</name>
    <message>
        <source>Audited outputs</source>
        <translation>監査した生成物</translation>
    </message>
    <message>
        <source>Drop what the model has made</source>
        <translation>モデルが生成したものをドロップしてください</translation>
    </message>
    <message>
        <source>Descant asks the model&apos;s weights which training tracks each output descends from, and says how far the answer can be trusted on this model. Files and whole folders are welcome.</source>
        <translation>Descant はモデルの重みから、各生成物がどの学習トラックに由来するかを調べ、このモデルでその答えをどこまで信頼できるかを示します。ファイルでもフォルダーごとでもかまいません。</translation>
    </message>
    <message>
        <source>Choose files …</source>
        <translation>ファイルを選択 …</translation>
    </message>
    <message>
        <source>Another model …</source>
        <translation>別のモデル …</translation>
    </message>
    <message>
        <source>Audit files …</source>
        <translation>ファイルを監査 …</translation>
    </message>
    <message>
        <source>Export …</source>
        <translation>書き出す …</translation>
    </message>
    <message>
        <source>Make certificate</source>
        <translation>証明書を作成</translation>
    </message>
    <message>
        <source>A lane&apos;s height is its influence on that moment beside the strongest; it is no share.</source>
        <translation>行の高さは、その瞬間における最大の影響に対する比であり、割合ではありません。</translation>
    </message>
    <message>
        <source>No model is open</source>
        <translation>モデルが開かれていません</translation>
    </message>
    <message>
        <source>Reports of audits can be read. To audit more, choose a model.</source>
        <translation>監査レポートを読むことはできます。さらに監査するにはモデルを選んでください。</translation>
    </message>
    <message>
        <source>validated</source>
        <translation>検証済み</translation>
    </message>
    <message>
        <source>not validated: ranks only</source>
        <translation>未検証：順位のみ</translation>
    </message>
    <message>
        <source>without audio: likeness only, the weights are not asked</source>
        <translation>音声なし：類似のみ、重みは調べません</translation>
    </message>
    <message numerus="yes">
        <source>%Ln training tracks</source>
        <translation>
            <numerusform>学習トラック %Ln 件</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln embeddings</source>
        <translation>
            <numerusform>埋め込み%Ln件</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln segments</source>
        <translation>
            <numerusform>セグメント %Ln 個</numerusform>
        </translation>
    </message>
    <message>
        <source>membership cannot be shown of such models (area {area}; chance {chance})</source>
        <translation>このようなモデルでは学習の有無を示せません（曲線下面積{area}、偶然は{chance}）</translation>
    </message>
    <message>
        <source>There is no answer for this output.</source>
        <translation>この生成物についての答えはありません。</translation>
    </message>
    <message>
        <source>audited {when}</source>
        <translation>監査日時 {when}</translation>
    </message>
    <message>
        <source>A lane&apos;s height is how alike that moment is beside the most alike; it is no share.</source>
        <translation>行の高さは、その瞬間がどれほど似ているかの、最も似ている瞬間に対する比であり、割合ではありません。</translation>
    </message>
    <message>
        <source>No exact copy of a listed track. Without audio or embeddings nothing else can be said.</source>
        <translation>一覧のトラックの完全な複製ではありません。音声も埋め込みもないため、ほかのことは言えません。</translation>
    </message>
    <message>
        <source>Nothing was ranked.</source>
        <translation>順位は付きませんでした。</translation>
    </message>
    <message>
        <source>The ranking is not shown to be better than chance: see below.</source>
        <translation>順位が偶然を上回ることは示されていません。下をご覧ください。</translation>
    </message>
    <message>
        <source>The very audio of {first}, by its hash.</source>
        <translation>ハッシュによれば{first}の音声そのものです。</translation>
    </message>
    <message>
        <source>{first} is most alike. By embeddings only: this says what is alike, not what the weights learnt.</source>
        <translation>{first}が最も似ています。埋め込みのみによる結果で、何が似ているかを示し、重みが何を学んだかは示しません。</translation>
    </message>
    <message>
        <source>{first} ranks first. Percentages are refused: see below how far to trust the order.</source>
        <translation>1 位は {first} です。割合は示しません。順位の信頼度は下をご覧ください。</translation>
    </message>
    <message>
        <source>{share} of the influence is attributed; {first} ranks first.</source>
        <translation>影響の {share} が帰属し、1 位は {first} です。</translation>
    </message>
</context>
<context>
    <name>AuditSetup</name>
    <message>
        <source>Look inside a generative model</source>
        <translation>生成モデルの中を調べる</translation>
    </message>
    <message>
        <source>Where a model&apos;s maker hands over its weights and the list of its training tracks, Descant measures in the weights which tracks, artists and publishers an output descends from. Nothing in a model&apos;s folder is ever run, and nothing leaves this computer.</source>
        <translation>モデルの作り手が重みと学習トラックの一覧を提供している場合、Descant は重みから、生成物がどのトラック、アーティスト、音楽出版社に由来するかを測ります。モデルのフォルダー内のものが実行されることはなく、このコンピューターの外に出るものもありません。</translation>
    </message>
    <message>
        <source>Model</source>
        <translation>モデル</translation>
    </message>
    <message>
        <source>Folder with the model&apos;s config and its safetensors</source>
        <translation>モデルの設定と safetensors のあるフォルダー</translation>
    </message>
    <message>
        <source>Manifest</source>
        <translation>マニフェスト</translation>
    </message>
    <message>
        <source>List of its training tracks, .jsonl, .csv or .jws</source>
        <translation>学習トラックの一覧（.jsonl、.csv、.jws）</translation>
    </message>
    <message>
        <source>The tracks&apos; audio is on this computer</source>
        <translation>トラックの音声はこのコンピューターにあります</translation>
    </message>
    <message>
        <source>Embeddings came instead of audio</source>
        <translation>音声の代わりに埋め込みが届いています</translation>
    </message>
    <message>
        <source>Only names and hashes came</source>
        <translation>名前とハッシュだけが届いています</translation>
    </message>
    <message>
        <source>Audio</source>
        <translation>音声</translation>
    </message>
    <message>
        <source>What came with the list</source>
        <translation>一覧とともに届いたもの</translation>
    </message>
    <message>
        <source>Read the model</source>
        <translation>モデルを読み込む</translation>
    </message>
    <message>
        <source>Open an index …</source>
        <translation>索引を開く …</translation>
    </message>
    <message>
        <source>A folder that “descant audit index” has made</source>
        <translation>「descant audit index」が作成したフォルダー</translation>
    </message>
    <message>
        <source>Stop</source>
        <translation>停止</translation>
    </message>
    <message>
        <source>Progress of reading the model</source>
        <translation>モデル読み込みの進み具合</translation>
    </message>
    <message>
        <source>Choose …</source>
        <translation>選択 …</translation>
    </message>
    <message>
        <source>Choose the {what}</source>
        <translation>{what}を選択</translation>
    </message>
    <message>
        <source>Each training track is read once. This may take long; it can be stopped and goes on later.</source>
        <translation>各学習トラックを一度ずつ読み込みます。時間がかかることがありますが、停止して後で続けられます。</translation>
    </message>
    <message>
        <source>The weights cannot be asked about tracks without audio. By embeddings it can be said what outputs are like, not what the weights learnt. The file lies beside the list and is called {name}.</source>
        <translation>音声のないトラックについて重みを調べることはできません。埋め込みからは、出力が何に似ているかは言えますが、重みが何を学んだかは言えません。ファイルは一覧の隣にあり、名前は{name}です。</translation>
    </message>
    <message>
        <source>Without audio and embeddings exact copies can be named by their hash, and nothing else.</source>
        <translation>音声も埋め込みもない場合、ハッシュで完全な複製を挙げられるだけです。</translation>
    </message>
    <message>
        <source>Waiting for its turn</source>
        <translation>順番を待っています</translation>
    </message>
    <message>
        <source>Go on</source>
        <translation>続ける</translation>
    </message>
    <message>
        <source>Reading {name} was stopped before its end. What was finished is kept.</source>
        <translation>{name} の読み込みは途中で停止されました。終わった分は保存されています。</translation>
    </message>
</context>
<context>
    <name>AuditShares</name>
    <message>
        <source>Influence by {unit}</source>
        <translation>{unit}別の影響</translation>
    </message>
    <message>
        <source>About this report</source>
        <translation>このレポートについて</translation>
    </message>
    <message>
        <source>No training track has a share that could be told from chance.</source>
        <translation>偶然と区別できる割合を持つ学習トラックはありません。</translation>
    </message>
    <message>
        <source>Ranks, no percentages. {why}</source>
        <translation>順位のみで、割合はありません。{why}</translation>
    </message>
    <message>
        <source>Ranked: {n}. Training tracks: {tracks}.</source>
        <translation>順位付け：{n}。学習トラック：{tracks}。</translation>
    </message>
</context>
<context>
    <name>Audits</name>
    <message>
        <source>Model {name}</source>
        <translation>モデル {name}</translation>
    </message>
    <message>
        <source>Choose a model and its manifest first.</source>
        <translation>先にモデルとそのマニフェストを選んでください。</translation>
    </message>
    <message>
        <source>No model is open that could be asked.</source>
        <translation>問い合わせるモデルが開かれていません。</translation>
    </message>
    <message>
        <source>{name} is a report, but not of a model audit.</source>
        <translation>{name} はレポートですが、モデル監査のものではありません。</translation>
    </message>
    <message>
        <source>Open it on the Analyses page.</source>
        <translation>「分析」ページで開いてください。</translation>
    </message>
</context>
<context>
    <name>Candidates</name>
    <message>
        <source>Ranked best, not attributed</source>
        <translation>上位だが帰属しないもの</translation>
    </message>
    <message>
        <source>Title</source>
        <translation>タイトル</translation>
    </message>
    <message>
        <source>Artist</source>
        <translation>アーティスト</translation>
    </message>
    <message>
        <source>Score</source>
        <translation>スコア</translation>
    </message>
    <message>
        <source>p</source>
        <translation>p</translation>
    </message>
    <message>
        <source>Ranked best so far – not final</source>
        <translation>現時点の上位（未確定）</translation>
    </message>
    <message>
        <source>Which of these get a share, and where they are heard, is known when the analysis is finished.</source>
        <translation>どれに割合が付き、どこで聴こえるかは、分析が終わると分かります。</translation>
    </message>
    <message>
        <source>How often chance alone reaches these scores could not be measured, so none gets a share.</source>
        <translation>偶然だけでこのスコアに達する頻度を測定できなかったため、どれにも割合は付きません。</translation>
    </message>
    <message>
        <source>Chance alone often reaches these scores, so none of them gets a share.</source>
        <translation>偶然だけでもこのスコアにはよく達するため、どれにも割合は付きません。</translation>
    </message>
    <message>
        <source>The gate is {gate}.</source>
        <translation>判定基準は {gate} です。</translation>
    </message>
</context>
<context>
    <name>CatalogCommands</name>
    <message>
        <source>Open a catalog</source>
        <translation>カタログを開く</translation>
    </message>
    <message>
        <source>{name} is not a catalog.</source>
        <translation>{name} はカタログではありません。</translation>
    </message>
    <message>
        <source>A catalog&apos;s folder holds the file {file}. To make one, drop music here.</source>
        <translation>カタログのフォルダーにはファイル {file} があります。新しく作るには、ここに音源をドロップしてください。</translation>
    </message>
    <message>
        <source>Choose an empty folder for the new catalog</source>
        <translation>新しいカタログ用に空のフォルダーを選択</translation>
    </message>
    <message>
        <source>Add a folder of music to the catalog</source>
        <translation>音源のフォルダーをカタログに追加</translation>
    </message>
    <message>
        <source>Where is the file of {title} now?</source>
        <translation>{title} のファイルは今どこにありますか？</translation>
    </message>
    <message>
        <source>Rights data ({patterns});;All files (*)</source>
        <translation>権利データ ({patterns});;すべてのファイル (*)</translation>
    </message>
    <message>
        <source>Import rights data</source>
        <translation>権利データを取り込む</translation>
    </message>
</context>
<context>
    <name>CatalogFilters</name>
    <message>
        <source>All tracks</source>
        <translation>すべてのトラック</translation>
    </message>
    <message>
        <source>Without an ISRC</source>
        <translation>ISRC なし</translation>
    </message>
    <message>
        <source>Without owners in the labels</source>
        <translation>項目に権利者なし</translation>
    </message>
    <message>
        <source>In several files</source>
        <translation>複数ファイルにあるもの</translation>
    </message>
    <message>
        <source>Whose file declares how it was made</source>
        <translation>ファイルが成り立ちを申告しているもの</translation>
    </message>
    <message>
        <source>Which tracks are listed</source>
        <translation>表示するトラック</translation>
    </message>
    <message>
        <source>Saved filters</source>
        <translation>保存した絞り込み</translation>
    </message>
    <message>
        <source>Columns</source>
        <translation>列</translation>
    </message>
    <message>
        <source>None yet</source>
        <translation>まだありません</translation>
    </message>
    <message>
        <source>Save what is listed …</source>
        <translation>現在の絞り込みを保存 …</translation>
    </message>
    <message>
        <source>Remove</source>
        <translation>削除</translation>
    </message>
    <message>
        <source>Save what is listed</source>
        <translation>絞り込みを保存</translation>
    </message>
    <message>
        <source>Name of the filter</source>
        <translation>絞り込みの名前</translation>
    </message>
</context>
<context>
    <name>CatalogModel</name>
    <message>
        <source>Title</source>
        <translation>タイトル</translation>
    </message>
    <message>
        <source>Artist</source>
        <translation>アーティスト</translation>
    </message>
    <message>
        <source>Album</source>
        <translation>アルバム</translation>
    </message>
    <message>
        <source>Year</source>
        <translation>年</translation>
    </message>
    <message>
        <source>ISRC</source>
        <translation>ISRC</translation>
    </message>
    <message>
        <source>Length</source>
        <translation>長さ</translation>
    </message>
    <message>
        <source>Added</source>
        <translation>追加日時</translation>
    </message>
    <message>
        <source>ISWC</source>
        <translation>ISWC</translation>
    </message>
    <message>
        <source>Owners</source>
        <translation>権利者</translation>
    </message>
    <message>
        <source>File</source>
        <translation>ファイル</translation>
    </message>
    <message>
        <source>Copying tracks</source>
        <translation>トラックをコピーしています</translation>
    </message>
    <message>
        <source>{path} (other audio is there now)</source>
        <translation>{path}（現在は別の音声があります）</translation>
    </message>
    <message numerus="yes">
        <source>%Ln files</source>
        <translation>
            <numerusform>%Ln ファイル</numerusform>
        </translation>
    </message>
    <message>
        <source>declared: {words}</source>
        <translation>申告：{words}</translation>
    </message>
</context>
<context>
    <name>CatalogPage</name>
    <message>
        <source>Add music …</source>
        <translation>音源を追加 …</translation>
    </message>
    <message>
        <source>Open another …</source>
        <translation>別のカタログを開く …</translation>
    </message>
    <message>
        <source>Shared …</source>
        <translation>共有 …</translation>
    </message>
    <message>
        <source>Open a catalog that lies in a PostgreSQL database</source>
        <translation>PostgreSQL データベースにあるカタログを開く</translation>
    </message>
    <message>
        <source>Remove</source>
        <translation>削除</translation>
    </message>
    <message>
        <source>Training sets …</source>
        <translation>学習データセット …</translation>
    </message>
    <message>
        <source>This catalog cannot be read now.</source>
        <translation>このカタログは現在読み込めません。</translation>
    </message>
    <message>
        <source>What is it like?</source>
        <translation>似ているものは？</translation>
    </message>
    <message>
        <source>Analyse it</source>
        <translation>分析する</translation>
    </message>
    <message>
        <source>Edit</source>
        <translation>編集</translation>
    </message>
    <message>
        <source>Show in its folder</source>
        <translation>フォルダーに表示</translation>
    </message>
    <message>
        <source>Find the file …</source>
        <translation>ファイルを探す …</translation>
    </message>
    <message>
        <source>Remove from the catalog</source>
        <translation>カタログから削除</translation>
    </message>
    <message numerus="yes">
        <source>Removing %Ln tracks</source>
        <translation>
            <numerusform>%Ln トラックを削除しています</numerusform>
        </translation>
    </message>
    <message>
        <source>No catalog yet</source>
        <translation>カタログがまだありません</translation>
    </message>
    <message>
        <source>The catalog is what tracks are compared with. Drop your catalog&apos;s folder, or a folder of your recordings, on this page. Descant listens to each once and keeps what it heard on this computer.</source>
        <translation>カタログはトラックの照合先です。カタログのフォルダー、または録音の入ったフォルダーをこのページにドロップしてください。Descant は各録音を一度聴き、その結果をこのコンピューターに保存します。</translation>
    </message>
    <message>
        <source>Choose a folder …</source>
        <translation>フォルダーを選択 …</translation>
    </message>
    <message>
        <source>No track fits the search.</source>
        <translation>検索に合うトラックはありません。</translation>
    </message>
    <message numerus="yes">
        <source>%Ln files were refused.</source>
        <translation>
            <numerusform>%Ln ファイルが拒否されました。</numerusform>
        </translation>
    </message>
    <message>
        <source>The details say which and why.</source>
        <translation>どれがなぜ拒否されたかは詳細をご覧ください。</translation>
    </message>
    <message>
        <source>Looking up what is to be removed</source>
        <translation>削除対象を調べています</translation>
    </message>
    <message>
        <source>Health …</source>
        <translation>状態 …</translation>
    </message>
    <message>
        <source>{n} listed</source>
        <translation>{n} 件</translation>
    </message>
    <message>
        <source>{tracks} tracks, {hours} hours</source>
        <translation>{tracks} トラック、{hours} 時間</translation>
    </message>
</context>
<context>
    <name>CatalogTable</name>
    <message>
        <source>Tracks of the catalog</source>
        <translation>カタログのトラック</translation>
    </message>
    <message>
        <source>F2 or a double click edits a label, Delete removes tracks</source>
        <translation>F2 またはダブルクリックで項目を編集、Delete でトラックを削除</translation>
    </message>
</context>
<context>
    <name>Catalogs</name>
    <message>
        <source>The catalog {name} is not there any more.</source>
        <translation>カタログ {name} はもうありません。</translation>
    </message>
    <message>
        <source>It was at {path}.</source>
        <translation>場所は {path} でした。</translation>
    </message>
</context>
<context>
    <name>CertificateForm</name>
    <message>
        <source>This computer&apos;s key</source>
        <translation>このコンピューターの鍵</translation>
    </message>
    <message>
        <source>Sign with the key of this computer</source>
        <translation>このコンピューターの鍵で署名</translation>
    </message>
    <message>
        <source>Proves that nothing was changed, and not who signed</source>
        <translation>改変されていないことを証明しますが、誰が署名したかは証明しません</translation>
    </message>
    <message>
        <source>Issuer&apos;s own key</source>
        <translation>発行者の鍵</translation>
    </message>
    <message>
        <source>Sign with the issuer&apos;s own key</source>
        <translation>発行者自身の鍵で署名</translation>
    </message>
    <message>
        <source>With a certificate chain it proves who signed, too</source>
        <translation>証明書チェーンがあれば、誰が署名したかも証明します</translation>
    </message>
    <message>
        <source>Keys (*.pem *.p12 *.pfx *.key);;All files (*)</source>
        <translation>鍵 (*.pem *.p12 *.pfx *.key);;すべてのファイル (*)</translation>
    </message>
    <message>
        <source>Key</source>
        <translation>鍵</translation>
    </message>
    <message>
        <source>PEM or PKCS #12</source>
        <translation>PEM または PKCS #12</translation>
    </message>
    <message>
        <source>Certificates of the key</source>
        <translation>鍵の証明書</translation>
    </message>
    <message>
        <source>if they are not in its file</source>
        <translation>鍵のファイルに含まれない場合</translation>
    </message>
    <message>
        <source>Chains (*.pem *.crt)</source>
        <translation>チェーン (*.pem *.crt)</translation>
    </message>
    <message>
        <source>Timestamp by an authority</source>
        <translation>時刻認証局のタイムスタンプ</translation>
    </message>
    <message>
        <source>nobody: not signed off</source>
        <translation>なし（未承認）</translation>
    </message>
    <message>
        <source>the usual words</source>
        <translation>通常の文言</translation>
    </message>
    <message>
        <source>Copy of the audio, with C2PA</source>
        <translation>C2PA 付きの音声コピー</translation>
    </message>
    <message>
        <source>A copy that names this certificate; the file itself stays as it is</source>
        <translation>この証明書を記した複製です。元のファイルは変わりません</translation>
    </message>
    <message>
        <source>With paths and ranked tracks</source>
        <translation>パスと順位付きトラックを含める</translation>
    </message>
    <message>
        <source>The catalog&apos;s paths, and tracks that ranked without a share</source>
        <translation>カタログのパスと、割合なしで順位の付いたトラック</translation>
    </message>
    <message>
        <source>Make certificate</source>
        <translation>証明書を作成</translation>
    </message>
    <message>
        <source>Password of the key</source>
        <translation>鍵のパスワード</translation>
    </message>
    <message>
        <source>Is not kept</source>
        <translation>保存されません</translation>
    </message>
    <message>
        <source>Address of the timestamp authority</source>
        <translation>時刻認証局のアドレス</translation>
    </message>
    <message>
        <source>It is sent hashes alone (RFC 3161)</source>
        <translation>送られるのはハッシュだけです（RFC 3161）</translation>
    </message>
    <message>
        <source>Analysis</source>
        <translation>分析</translation>
    </message>
    <message>
        <source>Reviewed and signed off by</source>
        <translation>確認・承認者</translation>
    </message>
    <message>
        <source>A person who has reviewed it</source>
        <translation>内容を確認した人</translation>
    </message>
    <message>
        <source>Statement</source>
        <translation>声明</translation>
    </message>
    <message>
        <source>Signed with</source>
        <translation>署名に使う鍵</translation>
    </message>
    <message>
        <source>The key is locked: give its password.</source>
        <translation>鍵がロックされています。パスワードを入力してください。</translation>
    </message>
    <message>
        <source>A key without a certificate ({algorithm}): it proves that nothing was changed.</source>
        <translation>証明書のない鍵（{algorithm}）です。改変されていないことを証明します。</translation>
    </message>
    <message>
        <source>Names {name}, certified by {by}, valid until {until} ({algorithm}).</source>
        <translation>名義 {name}、認証者 {by}、有効期限 {until}（{algorithm}）。</translation>
    </message>
</context>
<context>
    <name>CertificatesPage</name>
    <message>
        <source>No certificate yet</source>
        <translation>証明書がまだありません</translation>
    </message>
    <message>
        <source>A certificate says what an analysis found, and is signed: whoever holds it can check offline that nothing was changed. Choose a finished analysis on the left. To check a certificate that you were given, drop its file here.</source>
        <translation>証明書は分析の結果を示し、署名されています。持っている人は誰でも、改変がないことをオフラインで確認できます。左で完了した分析を選んでください。受け取った証明書を確認するには、そのファイルをここにドロップしてください。</translation>
    </message>
    <message>
        <source>Check a certificate …</source>
        <translation>証明書を確認 …</translation>
    </message>
    <message>
        <source>Track</source>
        <translation>トラック</translation>
    </message>
    <message>
        <source>Made</source>
        <translation>作成日時</translation>
    </message>
    <message>
        <source>File</source>
        <translation>ファイル</translation>
    </message>
    <message>
        <source>Certificates</source>
        <translation>証明書</translation>
    </message>
    <message>
        <source>Open PDF</source>
        <translation>PDF を開く</translation>
    </message>
    <message>
        <source>Show in folder</source>
        <translation>フォルダーに表示</translation>
    </message>
    <message>
        <source>Check</source>
        <translation>確認</translation>
    </message>
    <message>
        <source>Make</source>
        <translation>作成</translation>
    </message>
    <message>
        <source>Nothing fits what is sought.</source>
        <translation>検索に合うものがありません。</translation>
    </message>
    <message>
        <source>The certificate is made and signed.</source>
        <translation>証明書を作成し、署名しました。</translation>
    </message>
    <message>
        <source>Analysing {name} again</source>
        <translation>{name} をもう一度分析しています</translation>
    </message>
    <message>
        <source>Save the verifier</source>
        <translation>検証プログラムを保存</translation>
    </message>
    <message>
        <source>Python (*.py)</source>
        <translation>Python (*.py)</translation>
    </message>
    <message>
        <source>The verifier was saved. It needs Python and one package, and not this program.</source>
        <translation>検証プログラムを保存しました。必要なのは Python とパッケージ一つで、本プログラムは不要です。</translation>
    </message>
</context>
<context>
    <name>CheckForm</name>
    <message>
        <source>Certificate</source>
        <translation>証明書</translation>
    </message>
    <message>
        <source>.jws or .pdf</source>
        <translation>.jws または .pdf</translation>
    </message>
    <message>
        <source>Certificates (*.jws *.pdf)</source>
        <translation>証明書 (*.jws *.pdf)</translation>
    </message>
    <message>
        <source>Audio it is about</source>
        <translation>対象の音声</translation>
    </message>
    <message>
        <source>not compared</source>
        <translation>比較しない</translation>
    </message>
    <message>
        <source>Keys (*.pem *.jwk *.json)</source>
        <translation>鍵 (*.pem *.jwk *.json)</translation>
    </message>
    <message>
        <source>Certificates (*.pem *.crt *.cer)</source>
        <translation>証明書 (*.pem *.crt *.cer)</translation>
    </message>
    <message>
        <source>Issuer&apos;s public key</source>
        <translation>発行者の公開鍵</translation>
    </message>
    <message>
        <source>had by another way</source>
        <translation>別の経路で入手したもの</translation>
    </message>
    <message>
        <source>Root that you trust</source>
        <translation>信頼するルート</translation>
    </message>
    <message>
        <source>of the issuer&apos;s chain</source>
        <translation>発行者のチェーンのもの</translation>
    </message>
    <message>
        <source>Root for the time</source>
        <translation>時刻のルート</translation>
    </message>
    <message>
        <source>of the timestamp authority</source>
        <translation>時刻認証局のもの</translation>
    </message>
    <message>
        <source>Check</source>
        <translation>確認</translation>
    </message>
    <message>
        <source>Analyse again and compare</source>
        <translation>もう一度分析して比べる</translation>
    </message>
    <message>
        <source>With the catalog that is open; needs the audio</source>
        <translation>開いているカタログを使います。音声が必要です</translation>
    </message>
    <message>
        <source>Verifier for the other side …</source>
        <translation>相手方用の検証プログラム …</translation>
    </message>
    <message>
        <source>One file of Python that checks certificates without this program</source>
        <translation>本プログラムなしで証明書を確認する Python ファイル</translation>
    </message>
    <message>
        <source>Offline. Without a key or a root that you had by another way, a certificate proves that nothing was changed, and not who signed it.</source>
        <translation>オフラインで行います。別の経路で入手した鍵やルートがなければ、証明書が示すのは改変がないことだけで、誰が署名したかは示しません。</translation>
    </message>
</context>
<context>
    <name>Commands</name>
    <message>
        <source>Analyse files</source>
        <translation>ファイルを分析</translation>
    </message>
    <message>
        <source>Analyse a folder</source>
        <translation>フォルダーを分析</translation>
    </message>
    <message>
        <source>Open a report</source>
        <translation>レポートを開く</translation>
    </message>
    <message>
        <source>Reports (*.json)</source>
        <translation>レポート (*.json)</translation>
    </message>
    <message>
        <source>{name} (report)</source>
        <translation>{name}（レポート）</translation>
    </message>
    <message>
        <source>{name} (catalog)</source>
        <translation>{name}（カタログ）</translation>
    </message>
    <message>
        <source>Certificate for {title}</source>
        <translation>{title} の証明書</translation>
    </message>
    <message>
        <source>Web page (*.html);;Pages (*.pdf);;Workbook (*.xlsx);;Table of contributions (*.csv);;Data (*.json)</source>
        <translation>ウェブページ (*.html);;文書 (*.pdf);;ブック (*.xlsx);;寄与の表 (*.csv);;データ (*.json)</translation>
    </message>
    <message>
        <source>Web page (*.html)</source>
        <translation>ウェブページ (*.html)</translation>
    </message>
    <message>
        <source>Export the report</source>
        <translation>レポートを書き出す</translation>
    </message>
    <message>
        <source>{name} names no kind of file.</source>
        <translation>{name} からはファイルの種類が分かりません。</translation>
    </message>
    <message>
        <source>Let its name end in .html, .pdf, .xlsx, .csv or .json.</source>
        <translation>名前の末尾を .html、.pdf、.xlsx、.csv、.json のいずれかにしてください。</translation>
    </message>
    <message>
        <source>Exporting {title}</source>
        <translation>{title} を書き出しています</translation>
    </message>
    <message>
        <source>Save the table</source>
        <translation>表を保存</translation>
    </message>
    <message>
        <source>Workbook (*.xlsx);;Table (*.csv)</source>
        <translation>ブック (*.xlsx);;表 (*.csv)</translation>
    </message>
    <message>
        <source>The report was exported.</source>
        <translation>レポートを書き出しました。</translation>
    </message>
    <message>
        <source>No finished analysis is open.</source>
        <translation>完了した分析が開かれていません。</translation>
    </message>
    <message>
        <source>Choose one in the list first.</source>
        <translation>先にリストから選んでください。</translation>
    </message>
    <message numerus="yes">
        <source>%Ln tracks were not finished when Descant closed.</source>
        <translation>
            <numerusform>Descant を閉じたとき、%Ln 件のトラックが未完了でした。</numerusform>
        </translation>
    </message>
    <message>
        <source>They stand in the list. Shift+F5 continues all of them, F5 the one that is chosen.</source>
        <translation>リストに残っています。Shift+F5 で全部を、F5 で選んだものを続けます。</translation>
    </message>
    <message>
        <source>Continue all</source>
        <translation>すべて続ける</translation>
    </message>
    <message>
        <source>What waits or runs is cancelled. Undo brings the others back as long as Descant is open.</source>
        <translation>待機中または実行中のものは中止されます。そのほかは、Descant を開いている間は元に戻せます。</translation>
    </message>
    <message numerus="yes">
        <source>Remove %Ln entries from the list?</source>
        <translation>
            <numerusform>%Ln 件を一覧から削除しますか</numerusform>
        </translation>
    </message>
    <message>
        <source>Remove</source>
        <translation>削除</translation>
    </message>
    <message>
        <source>Check a certificate</source>
        <translation>証明書を確認</translation>
    </message>
    <message>
        <source>Certificates (*.jws *.pdf)</source>
        <translation>証明書 (*.jws *.pdf)</translation>
    </message>
    <message>
        <source>Choose a model&apos;s folder</source>
        <translation>モデルのフォルダーを選択</translation>
    </message>
    <message>
        <source>Choose the manifest</source>
        <translation>マニフェストを選択</translation>
    </message>
    <message>
        <source>Manifests (*.jsonl *.csv *.jws)</source>
        <translation>マニフェスト (*.jsonl *.csv *.jws)</translation>
    </message>
    <message>
        <source>Open an index of a model</source>
        <translation>モデルの索引を開く</translation>
    </message>
    <message>
        <source>Audit files</source>
        <translation>ファイルを監査</translation>
    </message>
    <message>
        <source>The demonstration</source>
        <translation>デモ</translation>
    </message>
    <message>
        <source>The demonstration is being made.</source>
        <translation>デモを作成しています。</translation>
    </message>
    <message>
        <source>It plays twelve recordings, listens to them and analyses a track. Its report opens here.</source>
        <translation>12 の録音を演奏して聴き取り、1 トラックを分析します。レポートはここに開きます。</translation>
    </message>
    <message>
        <source>This is the demonstration, on recordings of invented artists.</source>
        <translation>これは架空のアーティストの録音によるデモです。</translation>
    </message>
    <message>
        <source>Begin your own catalog</source>
        <translation>自分のカタログを作る</translation>
    </message>
    <message>
        <source>About Descant</source>
        <translation>Descant について</translation>
    </message>
    <message>
        <source>Names the works of a catalog that a track descends from, with stated uncertainty and a certificate.

Apache-2.0. Qt and PySide6 are used under the LGPL-3.</source>
        <translation>トラックがカタログのどの作品に由来するかを、不確かさを明示し、証明書とともに示します。

Apache-2.0。Qt と PySide6 は LGPL-3 に基づいて使用しています。</translation>
    </message>
</context>
<context>
    <name>Comparison</name>
    <message>
        <source>Two analyses compared</source>
        <translation>二つの分析の比較</translation>
    </message>
    <message>
        <source>Done</source>
        <translation>完了</translation>
    </message>
    <message>
        <source>Compare by {leg}</source>
        <translation>{leg}で比べる</translation>
    </message>
    <message>
        <source>Source</source>
        <translation>ソース</translation>
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
        <translation>B－A（ポイント）</translation>
    </message>
    <message>
        <source>What that means</source>
        <translation>意味</translation>
    </message>
    <message>
        <source>Shares of both</source>
        <translation>両方の割合</translation>
    </message>
    <message>
        <source>Made with</source>
        <translation>作成条件</translation>
    </message>
    <message>
        <source>What is not the same</source>
        <translation>異なる点</translation>
    </message>
    <message>
        <source>Sound, catalog, settings and program are the same.</source>
        <translation>音声、カタログ、設定、プログラムは同じです。</translation>
    </message>
    <message>
        <source>Unattributed</source>
        <translation>帰属なし</translation>
    </message>
    <message>
        <source>These are two tracks: shares of the one say nothing of the other.</source>
        <translation>別々のトラックです。一方の割合は他方について何も示しません。</translation>
    </message>
    <message>
        <source>excluded by hand in {where}</source>
        <translation>{where} で手動除外</translation>
    </message>
    <message>
        <source>in {where} alone</source>
        <translation>{where} のみ</translation>
    </message>
    <message>
        <source>the same</source>
        <translation>同じ</translation>
    </message>
    <message>
        <source>beyond the intervals</source>
        <translation>区間推定の外</translation>
    </message>
    <message>
        <source>within the intervals</source>
        <translation>区間推定の範囲内</translation>
    </message>
</context>
<context>
    <name>ConnectDialog</name>
    <message>
        <source>Open a shared catalog</source>
        <translation>共有カタログを開く</translation>
    </message>
    <message>
        <source>Keep the password in the system&apos;s keyring</source>
        <translation>パスワードをシステムのキーリングに保存</translation>
    </message>
    <message>
        <source>Connect</source>
        <translation>接続</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>キャンセル</translation>
    </message>
    <message>
        <source>A shared catalog lies in a PostgreSQL database with pgvector, where several people work at the same time. Leave the password empty where this computer knows it already.</source>
        <translation>共有カタログは pgvector を備えた PostgreSQL データベースにあり、複数の人が同時に作業できます。このコンピューターが既に知っている場合は、パスワードを空欄のままにしてください。</translation>
    </message>
    <message>
        <source>Address</source>
        <translation>接続先</translation>
    </message>
    <message>
        <source>Password</source>
        <translation>パスワード</translation>
    </message>
</context>
<context>
    <name>ContributionTable</name>
    <message>
        <source>Contributions</source>
        <translation>寄与</translation>
    </message>
    <message>
        <source>Copy the table</source>
        <translation>表をコピー</translation>
    </message>
    <message>
        <source>Exclude this source …</source>
        <translation>このソースを除外 …</translation>
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
        <translation>割合</translation>
    </message>
    <message>
        <source>Legs</source>
        <translation>系統</translation>
    </message>
    <message>
        <source>p</source>
        <translation>p</translation>
    </message>
    <message>
        <source>Rank in the headline; hue and pattern as in the timeline</source>
        <translation>総合での順位。色と模様はタイムラインと同じ</translation>
    </message>
    <message>
        <source>Title and artist</source>
        <translation>タイトルとアーティスト</translation>
    </message>
    <message>
        <source>Share of this track, with the stated interval</source>
        <translation>このトラックに占める割合と、その区間推定</translation>
    </message>
    <message>
        <source>What each leg alone would give: recording, composition, style</source>
        <translation>各系統だけの場合の値：録音、楽曲、スタイル</translation>
    </message>
    <message>
        <source>Chance of as good a match by an unrelated track</source>
        <translation>無関係なトラックが同程度に一致する確率</translation>
    </message>
</context>
<context>
    <name>DeclaredLabel</name>
    <message numerus="yes">
        <source> (and %Ln more)</source>
        <translation>
            <numerusform>（ほか %Ln 件）</numerusform>
        </translation>
    </message>
    <message>
        <source>Declared by the file itself; Descant has not examined whether it is true.</source>
        <translation>ファイル自身の申告です。正しいかどうかを Descant は調べていません。</translation>
    </message>
</context>
<context>
    <name>Donut</name>
    <message>
        <source>Shares</source>
        <translation>割合</translation>
    </message>
    <message>
        <source>Other sources</source>
        <translation>その他のソース</translation>
    </message>
    <message>
        <source>Unattributed</source>
        <translation>帰属なし</translation>
    </message>
    <message>
        <source>attributed</source>
        <translation>帰属</translation>
    </message>
</context>
<context>
    <name>Evidence</name>
    <message>
        <source>This track</source>
        <translation>このトラック</translation>
    </message>
    <message>
        <source>The source</source>
        <translation>ソース</translation>
    </message>
    <message>
        <source>Previous span</source>
        <translation>前の区間</translation>
    </message>
    <message>
        <source>Next span</source>
        <translation>次の区間</translation>
    </message>
    <message>
        <source>B over A</source>
        <translation>B を A に重ねる</translation>
    </message>
    <message>
        <source>Draws the source&apos;s waveform over this track&apos;s</source>
        <translation>ソースの波形をこのトラックの波形に重ねて描きます</translation>
    </message>
    <message>
        <source>Match B</source>
        <translation>B を合わせる</translation>
    </message>
    <message>
        <source>Plays the source at the tempo and pitch of this track, so that both go along</source>
        <translation>ソースをこのトラックのテンポと音高で再生し、両方をそろえます</translation>
    </message>
    <message>
        <source>Choose a span in the timeline to see and hear its evidence.</source>
        <translation>タイムラインで区間を選ぶと、その根拠を見て聴くことができます。</translation>
    </message>
    <message>
        <source>Evidence</source>
        <translation>根拠</translation>
    </message>
    <message>
        <source>{leg} (placed by {other})</source>
        <translation>{leg}（位置は{other}による）</translation>
    </message>
    <message>
        <source>Comparing …</source>
        <translation>比較しています …</translation>
    </message>
    <message>
        <source>Drawing the source …</source>
        <translation>ソースを描画しています …</translation>
    </message>
    <message>
        <source>no single place</source>
        <translation>特定の箇所なし</translation>
    </message>
    <message>
        <source>What was heard is spread over the whole source: there is no span to compare.</source>
        <translation>聴き取られたものはソース全体に散らばっており、比べる区間がありません。</translation>
    </message>
    <message>
        <source>{title}: {here} here, {match}</source>
        <translation>{title}：こちらの {here}、{match}</translation>
    </message>
</context>
<context>
    <name>EvidenceHalf</name>
    <message>
        <source>Waveform of {name}</source>
        <translation>{name}の波形</translation>
    </message>
    <message>
        <source>Play this span of {name}</source>
        <translation>{name}のこの区間を再生</translation>
    </message>
</context>
<context>
    <name>Excluded</name>
    <message>
        <source>Excluded by hand</source>
        <translation>手動で除外</translation>
    </message>
    <message>
        <source>Include</source>
        <translation>戻す</translation>
    </message>
    <message>
        <source>Include {title} again</source>
        <translation>{title} を戻す</translation>
    </message>
    <message>
        <source>Shows the shares with this source again</source>
        <translation>このソースを含めた割合に戻します</translation>
    </message>
    <message numerus="yes">
        <source>and %Ln more</source>
        <translation>
            <numerusform>ほか %Ln 件</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>Exclusions</name>
    <message>
        <source>the exclusion of {title}</source>
        <translation>{title} の除外</translation>
    </message>
    <message>
        <source>the inclusion of {title}</source>
        <translation>{title} を戻すこと</translation>
    </message>
    <message>
        <source>Shares of {title} anew</source>
        <translation>{title} の割合を再計算</translation>
    </message>
    <message>
        <source>More than the exclusion is new here: the catalog or the program has changed.</source>
        <translation>除外以外にも変わった点があります。カタログまたはプログラムが変わっています。</translation>
    </message>
    <message>
        <source>Analyse the track again without exclusions to see what each of them changes.</source>
        <translation>それぞれの除外の影響を見るには、除外なしでもう一度分析してください。</translation>
    </message>
</context>
<context>
    <name>FileField</name>
    <message>
        <source>Choose …</source>
        <translation>選択 …</translation>
    </message>
    <message>
        <source>Choose: {what}</source>
        <translation>選択：{what}</translation>
    </message>
</context>
<context>
    <name>Header</name>
    <message>
        <source>Analyses</source>
        <translation>分析</translation>
    </message>
    <message>
        <source>Catalog</source>
        <translation>カタログ</translation>
    </message>
    <message>
        <source>Model audit</source>
        <translation>モデル監査</translation>
    </message>
    <message>
        <source>Certificates</source>
        <translation>証明書</translation>
    </message>
    <message>
        <source>Letters</source>
        <translation>通知書</translation>
    </message>
    <message>
        <source>Royalties</source>
        <translation>使用料分配</translation>
    </message>
    <message>
        <source>Rights</source>
        <translation>権利</translation>
    </message>
    <message>
        <source>Page {name}</source>
        <translation>{name}のページ</translation>
    </message>
    <message>
        <source>Search</source>
        <translation>検索</translation>
    </message>
    <message>
        <source>Preferences</source>
        <translation>設定</translation>
    </message>
    <message>
        <source>Page {name}, with messages</source>
        <translation>{name}のページ、メッセージあり</translation>
    </message>
    <message>
        <source>There are messages on this page</source>
        <translation>このページにメッセージがあります</translation>
    </message>
</context>
<context>
    <name>HealthDialog</name>
    <message>
        <source>Health of {catalog}</source>
        <translation>{catalog} の状態</translation>
    </message>
    <message>
        <source>Catalog</source>
        <translation>カタログ</translation>
    </message>
    <message>
        <source>Audio files</source>
        <translation>音声ファイル</translation>
    </message>
    <message>
        <source>Perhaps twice</source>
        <translation>重複の可能性</translation>
    </message>
    <message>
        <source>What was found</source>
        <translation>見つかったこと</translation>
    </message>
    <message>
        <source>Where</source>
        <translation>場所</translation>
    </message>
    <message>
        <source>What</source>
        <translation>内容</translation>
    </message>
    <message>
        <source>Look again</source>
        <translation>もう一度調べる</translation>
    </message>
    <message>
        <source>Repair</source>
        <translation>修復</translation>
    </message>
    <message>
        <source>Look for them in a folder …</source>
        <translation>フォルダーで探す …</translation>
    </message>
    <message>
        <source>Remove the chosen tracks</source>
        <translation>選んだトラックを削除</translation>
    </message>
    <message>
        <source>Show in the list</source>
        <translation>リストに表示</translation>
    </message>
    <message>
        <source>Looking at the catalog …</source>
        <translation>カタログを調べています …</translation>
    </message>
    <message>
        <source>Mending the catalog …</source>
        <translation>カタログを修復しています …</translation>
    </message>
    <message>
        <source>Nothing is wrong: the catalog is whole, and all its audio files are where they were.</source>
        <translation>問題はありません。カタログは完全で、音声ファイルもすべて元の場所にあります。</translation>
    </message>
    <message>
        <source>{n} things were found.</source>
        <translation>{n} 件見つかりました。</translation>
    </message>
    <message>
        <source>The catalog could not be looked at whole.</source>
        <translation>カタログ全体を調べることはできませんでした。</translation>
    </message>
    <message>
        <source>Looking was cancelled: nothing is known of the catalog&apos;s health.</source>
        <translation>確認は中止されました。カタログの状態は分かりません。</translation>
    </message>
    <message>
        <source>Repair mends what can be made again without the audio. Nothing is deleted.</source>
        <translation>「修復」は、音声なしで作り直せるものを直します。何も削除されません。</translation>
    </message>
    <message>
        <source>Analyses do without the audio files; listening does not. Where they were moved, let Descant look through the folder that they are in now: it knows them by their sound, and adds nothing twice.</source>
        <translation>分析に音声ファイルは不要ですが、試聴には必要です。移動した場合は、現在のフォルダーを Descant に調べさせてください。音で見分け、二重に追加することはありません。</translation>
    </message>
    <message>
        <source>one ISRC</source>
        <translation>同じ ISRC</translation>
    </message>
    <message>
        <source>one title and artist, as long</source>
        <translation>同じタイトルとアーティスト、同じ長さ</translation>
    </message>
    <message>
        <source>{why}, with {n} more</source>
        <translation>{why}、ほか {n} 件</translation>
    </message>
    <message>
        <source>Their audio is not the very same: edits, takes or encodings. Only you can tell.</source>
        <translation>音声は完全には同じでありません。編集違い、別テイク、符号化の違いなどです。判断できるのはあなただけです。</translation>
    </message>
    <message>
        <source>Nothing was found.</source>
        <translation>何も見つかりませんでした。</translation>
    </message>
</context>
<context>
    <name>Holds</name>
    <message>
        <source>Payee</source>
        <translation>受取人</translation>
    </message>
    <message>
        <source>Track</source>
        <translation>トラック</translation>
    </message>
    <message>
        <source>Reason</source>
        <translation>理由</translation>
    </message>
    <message>
        <source>What is held back</source>
        <translation>保留されているもの</translation>
    </message>
    <message>
        <source>F2 or a double click edits a cell</source>
        <translation>F2 またはダブルクリックでセルを編集</translation>
    </message>
    <message>
        <source>Hold back …</source>
        <translation>保留にする …</translation>
    </message>
    <message>
        <source>dispute</source>
        <translation>係争中</translation>
    </message>
    <message>
        <source>Money of a payee or a track that is not to be paid yet</source>
        <translation>まだ支払わない受取人またはトラックの金額</translation>
    </message>
    <message>
        <source>Release</source>
        <translation>保留を解除</translation>
    </message>
    <message>
        <source>Held back</source>
        <translation>保留</translation>
    </message>
</context>
<context>
    <name>ImportColumns</name>
    <message>
        <source>Columns</source>
        <translation>列</translation>
    </message>
    <message>
        <source>Column</source>
        <translation>列</translation>
    </message>
    <message>
        <source>Taken for</source>
        <translation>扱い</translation>
    </message>
    <message>
        <source>How</source>
        <translation>方法</translation>
    </message>
    <message>
        <source>First cells</source>
        <translation>先頭のセル</translation>
    </message>
    <message>
        <source>chosen</source>
        <translation>選択</translation>
    </message>
    <message>
        <source>remembered</source>
        <translation>記憶</translation>
    </message>
    <message>
        <source>guessed</source>
        <translation>推定</translation>
    </message>
    <message>
        <source>left out</source>
        <translation>除外</translation>
    </message>
    <message>
        <source>– left out –</source>
        <translation>– 除外 –</translation>
    </message>
    <message>
        <source>Column {name} is taken for</source>
        <translation>列 {name} の扱い</translation>
    </message>
</context>
<context>
    <name>ImportPanel</name>
    <message>
        <source>Records</source>
        <translation>レコード</translation>
    </message>
    <message>
        <source>Line</source>
        <translation>行</translation>
    </message>
    <message>
        <source>What</source>
        <translation>内容</translation>
    </message>
    <message>
        <source>Title</source>
        <translation>タイトル</translation>
    </message>
    <message>
        <source>Number</source>
        <translation>番号</translation>
    </message>
    <message>
        <source>ISWC or ISRC</source>
        <translation>ISWC または ISRC</translation>
    </message>
    <message>
        <source>Who, and what they own</source>
        <translation>権利者とその持分</translation>
    </message>
    <message>
        <source>Refused lines</source>
        <translation>拒否された行</translation>
    </message>
    <message>
        <source>Why</source>
        <translation>理由</translation>
    </message>
    <message>
        <source>Remarks</source>
        <translation>注記</translation>
    </message>
    <message>
        <source>What is odd</source>
        <translation>不審な点</translation>
    </message>
    <message>
        <source>Columns</source>
        <translation>列</translation>
    </message>
    <message>
        <source>Refused</source>
        <translation>拒否</translation>
    </message>
    <message>
        <source>Look at all of it</source>
        <translation>全体を調べる</translation>
    </message>
    <message>
        <source>Take it in</source>
        <translation>取り込む</translation>
    </message>
    <message>
        <source>Not now</source>
        <translation>今はしない</translation>
    </message>
    <message>
        <source>The file is being looked at</source>
        <translation>ファイルを調べています</translation>
    </message>
    <message>
        <source>Looking at {name}</source>
        <translation>{name} を調べています</translation>
    </message>
    <message>
        <source>work</source>
        <translation>作品</translation>
    </message>
    <message>
        <source>recording</source>
        <translation>録音</translation>
    </message>
    <message>
        <source>agreement</source>
        <translation>契約</translation>
    </message>
    <message>
        <source>answer</source>
        <translation>回答</translation>
    </message>
    <message>
        <source>Refused ({n})</source>
        <translation>拒否（{n}）</translation>
    </message>
    <message>
        <source>Remarks ({n})</source>
        <translation>注記（{n}）</translation>
    </message>
    <message>
        <source>works: {n}</source>
        <translation>作品：{n}</translation>
    </message>
    <message>
        <source>recordings: {n}</source>
        <translation>録音：{n}</translation>
    </message>
    <message>
        <source>agreements: {n}</source>
        <translation>契約：{n}</translation>
    </message>
    <message>
        <source>answers: {n}</source>
        <translation>回答：{n}</translation>
    </message>
    <message>
        <source>No record is found in it.</source>
        <translation>レコードは見つかりませんでした。</translation>
    </message>
    <message>
        <source>At its beginning: {what}</source>
        <translation>先頭部分：{what}</translation>
    </message>
    <message>
        <source>Nothing is stored yet. The whole file is taken in, or nothing of it; it can be undone.</source>
        <translation>まだ何も保存されていません。ファイル全体が取り込まれるか、何も取り込まれないかのどちらかで、元に戻すことができます。</translation>
    </message>
    <message>
        <source>the import of {name}</source>
        <translation>{name} の取り込み</translation>
    </message>
</context>
<context>
    <name>ImportSetup</name>
    <message>
        <source>as detected</source>
        <translation>自動判別</translation>
    </message>
    <message>
        <source>percent: 50</source>
        <translation>パーセント：50</translation>
    </message>
    <message>
        <source>parts of one: 0.5</source>
        <translation>1 に対する比：0.5</translation>
    </message>
    <message>
        <source>all that hold rights data</source>
        <translation>権利データのあるものすべて</translation>
    </message>
    <message>
        <source>Read on where counts disagree</source>
        <translation>件数が合わなくても読み続ける</translation>
    </message>
    <message>
        <source>A CWR file whose record counts and numbers do not agree is refused whole otherwise</source>
        <translation>オフの場合、件数や番号の合わない CWR ファイルは全体が拒否されます</translation>
    </message>
    <message>
        <source>Remember the columns</source>
        <translation>列の扱いを記憶する</translation>
    </message>
    <message>
        <source>For the next table with these headings</source>
        <translation>同じ見出しを持つ次の表のために</translation>
    </message>
    <message>
        <source>Sheet</source>
        <translation>シート</translation>
    </message>
    <message>
        <source>Encoding</source>
        <translation>文字コード</translation>
    </message>
    <message>
        <source>Separator</source>
        <translation>区切り文字</translation>
    </message>
    <message>
        <source>Shares are</source>
        <translation>持分の単位</translation>
    </message>
    <message>
        <source>in percent</source>
        <translation>パーセント</translation>
    </message>
    <message>
        <source>as parts of one</source>
        <translation>1 に対する比</translation>
    </message>
    <message>
        <source>Format</source>
        <translation>形式</translation>
    </message>
    <message>
        <source>Shares</source>
        <translation>割合</translation>
    </message>
    <message>
        <source>From</source>
        <translation>差出人</translation>
    </message>
</context>
<context>
    <name>Ingests</name>
    <message numerus="yes">
        <source>Adding %Ln files to {catalog}</source>
        <translation>
            <numerusform>{catalog} に %Ln ファイルを追加しています</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>Intake</name>
    <message>
        <source>Drop to add to the catalog</source>
        <translation>ドロップしてカタログに追加</translation>
    </message>
    <message>
        <source>Drop to audit</source>
        <translation>ドロップして監査</translation>
    </message>
    <message>
        <source>Drop to import</source>
        <translation>ドロップして取り込む</translation>
    </message>
    <message>
        <source>Drop a file of plays</source>
        <translation>再生実績のファイルをドロップ</translation>
    </message>
    <message>
        <source>Drop to analyse</source>
        <translation>ドロップして分析</translation>
    </message>
    <message>
        <source>Drop to build your catalog</source>
        <translation>ドロップしてカタログを作成</translation>
    </message>
    <message>
        <source>What was dropped is no file of this computer.</source>
        <translation>ドロップされたものは、このコンピューターのファイルではありません。</translation>
    </message>
    <message>
        <source>Save it in a folder first, and drop it from there.</source>
        <translation>まずフォルダーに保存し、そこからドロップしてください。</translation>
    </message>
    <message>
        <source>No model is open that could be asked.</source>
        <translation>問い合わせるモデルが開かれていません。</translation>
    </message>
    <message>
        <source>Choose a model and its manifest first, then drop the tracks again.</source>
        <translation>先にモデルとマニフェストを選び、その後もう一度トラックをドロップしてください。</translation>
    </message>
    <message numerus="yes">
        <source>Looking for music in %Ln places</source>
        <translation>
            <numerusform>%Ln か所で音源を探しています</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln tracks of this folder wait for analysis.</source>
        <translation>
            <numerusform>このフォルダーの %Ln トラックが分析待ちです。</numerusform>
        </translation>
    </message>
    <message>
        <source>Are they recordings of your own, to compare others with?</source>
        <translation>照合の基準となるご自身の録音ですか？</translation>
    </message>
    <message>
        <source>Add them to the catalog instead</source>
        <translation>代わりにカタログに追加</translation>
    </message>
    <message numerus="yes">
        <source>%Ln tracks wait: there is no catalog to compare them with yet.</source>
        <translation>
            <numerusform>%Ln トラックが待機中です。照合先のカタログがまだありません。</numerusform>
        </translation>
    </message>
    <message>
        <source>Drop your catalog&apos;s folder, or your recordings, on the Catalog page.</source>
        <translation>カタログのフォルダーまたは録音を「カタログ」ページにドロップしてください。</translation>
    </message>
    <message>
        <source>Build the catalog of these</source>
        <translation>これらでカタログを作成</translation>
    </message>
    <message numerus="yes">
        <source>%Ln tracks wait for analysis.</source>
        <translation>
            <numerusform>%Ln トラックが分析待ちです。</numerusform>
        </translation>
    </message>
    <message>
        <source>Analyse them now</source>
        <translation>今すぐ分析</translation>
    </message>
    <message numerus="yes">
        <source>%Ln files were refused.</source>
        <translation>
            <numerusform>%Ln ファイルが拒否されました。</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>Jobs</name>
    <message>
        <source>Show all jobs</source>
        <translation>すべての処理を表示</translation>
    </message>
    <message>
        <source>Progress of the current job</source>
        <translation>実行中の処理の進み具合</translation>
    </message>
    <message>
        <source>Cancel the current job (Esc)</source>
        <translation>実行中の処理を中止 (Esc)</translation>
    </message>
    <message numerus="yes">
        <source>%Ln jobs</source>
        <translation>
            <numerusform>処理 %Ln 件</numerusform>
        </translation>
    </message>
    <message>
        <source>{time} left in all</source>
        <translation>全体の残り {time}</translation>
    </message>
</context>
<context>
    <name>KeyPage</name>
    <message>
        <source>Signing key</source>
        <translation>署名鍵</translation>
    </message>
    <message>
        <source>Certificates are signed with this computer&apos;s own key. It proves that nothing was changed since, and not who signed: hand its public part to the other side by a way that they trust.</source>
        <translation>証明書はこのコンピューターの鍵で署名されます。以後改変がないことを証明しますが、誰が署名したかは証明しません。公開鍵は、相手が信頼できる経路で渡してください。</translation>
    </message>
    <message>
        <source>Looking …</source>
        <translation>確認しています …</translation>
    </message>
    <message>
        <source>Make a key</source>
        <translation>鍵を作成</translation>
    </message>
    <message>
        <source>Export the public key …</source>
        <translation>公開鍵を書き出す …</translation>
    </message>
    <message>
        <source>Keys (*.pem);;All files (*)</source>
        <translation>鍵 (*.pem);;すべてのファイル (*)</translation>
    </message>
    <message>
        <source>Key to import</source>
        <translation>読み込む鍵</translation>
    </message>
    <message>
        <source>Ed25519, PEM, without a password</source>
        <translation>Ed25519、PEM、パスワードなし</translation>
    </message>
    <message>
        <source>Sign with this key from now on</source>
        <translation>今後この鍵で署名する</translation>
    </message>
    <message>
        <source>The key before it stays in its folder. What was signed with it stays valid under its public key.</source>
        <translation>前の鍵はフォルダーに残ります。それで署名したものは、その公開鍵のもとで引き続き有効です。</translation>
    </message>
    <message>
        <source>Another key</source>
        <translation>別の鍵</translation>
    </message>
    <message>
        <source>Fingerprint: {print}
It lies in {folder}</source>
        <translation>フィンガープリント：{print}
場所：{folder}</translation>
    </message>
    <message>
        <source>There is no key yet. The first certificate makes one.</source>
        <translation>鍵はまだありません。最初の証明書の作成時に作られます。</translation>
    </message>
    <message>
        <source>Certificates are signed with the imported key from now on.</source>
        <translation>今後、証明書は読み込んだ鍵で署名されます。</translation>
    </message>
    <message>
        <source>The key before it is now {name}.</source>
        <translation>前の鍵は {name} になりました。</translation>
    </message>
    <message>
        <source>The key cannot be used.</source>
        <translation>この鍵は使えません。</translation>
    </message>
    <message>
        <source>The public key was written.</source>
        <translation>公開鍵を書き出しました。</translation>
    </message>
    <message>
        <source>Public keys (*.json *.pem)</source>
        <translation>公開鍵 (*.json *.pem)</translation>
    </message>
    <message>
        <source>Export the public key</source>
        <translation>公開鍵を書き出す</translation>
    </message>
</context>
<context>
    <name>LandedModel</name>
    <message>
        <source>File</source>
        <translation>ファイル</translation>
    </message>
    <message>
        <source>What became of it</source>
        <translation>結果</translation>
    </message>
    <message>
        <source>Why</source>
        <translation>理由</translation>
    </message>
</context>
<context>
    <name>Landing</name>
    <message>
        <source>Only what was refused</source>
        <translation>拒否されたものだけ</translation>
    </message>
    <message>
        <source>Continue</source>
        <translation>続ける</translation>
    </message>
    <message>
        <source>Try the refused again</source>
        <translation>拒否されたものを再試行</translation>
    </message>
    <message>
        <source>Analyse these instead</source>
        <translation>代わりに分析</translation>
    </message>
    <message>
        <source>They are tracks to look into, and no part of the catalog: takes them out of it again</source>
        <translation>調べる対象のトラックでカタログの一部ではないため、カタログから外します</translation>
    </message>
    <message>
        <source>Close</source>
        <translation>閉じる</translation>
    </message>
    <message>
        <source>Files as they land</source>
        <translation>取り込まれるファイル</translation>
    </message>
    <message numerus="yes">
        <source>Adding %Ln files to {catalog}</source>
        <translation>
            <numerusform>{catalog} に %Ln ファイルを追加しています</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln files for {catalog}</source>
        <translation>
            <numerusform>{catalog} への %Ln ファイル</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Adding %Ln files to {catalog} was cancelled</source>
        <translation>
            <numerusform>{catalog} への %Ln ファイルの追加を中止しました</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Adding %Ln files to {catalog} was cut short</source>
        <translation>
            <numerusform>{catalog} への %Ln ファイルの追加が途中で切れました</numerusform>
        </translation>
    </message>
    <message>
        <source>not looked at yet: {n}</source>
        <translation>未確認：{n}</translation>
    </message>
</context>
<context>
    <name>Leaving</name>
    <message numerus="yes">
        <source>%Ln jobs are not finished. Close Descant?</source>
        <translation>
            <numerusform>終わっていない処理が %Ln 件あります。Descant を閉じますか？</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>and %Ln more</source>
        <translation>
            <numerusform>ほか %Ln 件</numerusform>
        </translation>
    </message>
    <message>
        <source>Analyses and audits that wait or run are kept: they stand in their list as not finished at the next start. Other work ends; what it finished so far stays.</source>
        <translation>待機中または実行中の分析と監査は残り、次回の起動時に未完了としてリストに表示されます。ほかの処理は終了しますが、それまでに終わった分は残ります。</translation>
    </message>
    <message>
        <source>Close and keep the queue</source>
        <translation>閉じて待ち行列を残す</translation>
    </message>
    <message>
        <source>Go on working</source>
        <translation>作業を続ける</translation>
    </message>
</context>
<context>
    <name>LetterForm</name>
    <message>
        <source>Licence offer</source>
        <translation>ライセンス提案</translation>
    </message>
    <message>
        <source>A letter that offers a licence</source>
        <translation>ライセンスを提案する書面</translation>
    </message>
    <message>
        <source>DMCA</source>
        <translation>DMCA</translation>
    </message>
    <message>
        <source>Notification after 17 U.S.C. 512(c)(3)</source>
        <translation>17 U.S.C. 512(c)(3) に基づく通知</translation>
    </message>
    <message>
        <source>Takedown notification, United States</source>
        <translation>削除通知（米国）</translation>
    </message>
    <message>
        <source>DSA</source>
        <translation>DSA</translation>
    </message>
    <message>
        <source>Notice after article 16 of the Digital Services Act</source>
        <translation>デジタルサービス法第 16 条に基づく通知</translation>
    </message>
    <message>
        <source>Notice to a hosting service, European Union</source>
        <translation>ホスティング事業者への通知（EU）</translation>
    </message>
    <message>
        <source>Whom it is for</source>
        <translation>宛先</translation>
    </message>
    <message>
        <source>https://… one a line</source>
        <translation>https://… 1 行に 1 件</translation>
    </message>
    <message>
        <source>What you did: listened to which places, and so on</source>
        <translation>行ったこと（どの箇所を聴いたかなど）</translation>
    </message>
    <message>
        <source>Today</source>
        <translation>今日</translation>
    </message>
    <message>
        <source>Your name or firm</source>
        <translation>氏名または会社名</translation>
    </message>
    <message>
        <source>On behalf of</source>
        <translation>代理する権利者</translation>
    </message>
    <message>
        <source>Address</source>
        <translation>住所</translation>
    </message>
    <message>
        <source>Telephone</source>
        <translation>電話</translation>
    </message>
    <message>
        <source>E-mail</source>
        <translation>メール</translation>
    </message>
    <message>
        <source>Reasons or terms</source>
        <translation>理由または条件</translation>
    </message>
    <message>
        <source>Analysed track</source>
        <translation>分析済みトラック</translation>
    </message>
    <message>
        <source>Our music in it</source>
        <translation>使われている自社の音楽</translation>
    </message>
    <message>
        <source>Language</source>
        <translation>言語</translation>
    </message>
    <message>
        <source>To</source>
        <translation>宛先</translation>
    </message>
    <message>
        <source>Where the track is</source>
        <translation>トラックのある場所</translation>
    </message>
    <message>
        <source>From</source>
        <translation>差出人</translation>
    </message>
    <message>
        <source>Sign-off</source>
        <translation>承認</translation>
    </message>
    <message>
        <source>Who answers for it</source>
        <translation>責任者</translation>
    </message>
    <message>
        <source>A person. The program signs for nobody</source>
        <translation>個人名を記入します。プログラムが代わりに署名することはありません</translation>
    </message>
    <message>
        <source>Date</source>
        <translation>日付</translation>
    </message>
    <message>
        <source>Statement</source>
        <translation>声明</translation>
    </message>
    <message>
        <source>What is offered</source>
        <translation>提案の内容</translation>
    </message>
    <message>
        <source>Why it is held to be unlicensed</source>
        <translation>無許諾と考える理由</translation>
    </message>
</context>
<context>
    <name>LettersPage</name>
    <message>
        <source>Save the draft …</source>
        <translation>下書きを保存 …</translation>
    </message>
    <message>
        <source>Make it final …</source>
        <translation>確定する …</translation>
    </message>
    <message>
        <source>From a finding to a letter</source>
        <translation>分析結果から書面へ</translation>
    </message>
    <message>
        <source>Open a finished analysis with a source in it. The letter says where to listen, and that influence is not infringement. A licence offer is where most publishers begin. Nothing is ever sent.</source>
        <translation>ソースの見つかった分析を開いてください。書面には、どこを聴けばよいか、そして影響は侵害ではないことが記されます。多くの音楽出版社はライセンス提案から始めます。何かが送信されることはありません。</translation>
    </message>
    <message>
        <source>Offer a licence instead</source>
        <translation>代わりにライセンスを提案</translation>
    </message>
    <message>
        <source>Drafts for a person to judge, sign and send. Nothing is sent from here.</source>
        <translation>人が判断し、署名し、送るための下書きです。ここから送信されるものはありません。</translation>
    </message>
    <message>
        <source>Letters</source>
        <translation>通知書</translation>
    </message>
    <message>
        <source>A draft. Still to be given: {what}</source>
        <translation>下書きです。未記入：{what}</translation>
    </message>
    <message>
        <source>Nothing is missing: it can be made final.</source>
        <translation>不足はありません。確定できます。</translation>
    </message>
    <message>
        <source>Letter about {title}</source>
        <translation>{title} についての書面</translation>
    </message>
    <message>
        <source>final</source>
        <translation>確定</translation>
    </message>
    <message>
        <source>draft</source>
        <translation>下書き</translation>
    </message>
    <message>
        <source>Save the final letter</source>
        <translation>確定した書面を保存</translation>
    </message>
    <message>
        <source>Save the draft</source>
        <translation>下書きを保存</translation>
    </message>
    <message>
        <source>Pages (*.pdf);;Text (*.txt)</source>
        <translation>文書 (*.pdf);;テキスト (*.txt)</translation>
    </message>
    <message>
        <source>The letter is final, signed off, and saved. Nothing was sent.</source>
        <translation>書面を確定し、承認して保存しました。何も送信されていません。</translation>
    </message>
    <message>
        <source>The draft was saved. Nothing was sent.</source>
        <translation>下書きを保存しました。何も送信されていません。</translation>
    </message>
</context>
<context>
    <name>LikeDialog</name>
    <message>
        <source>What {title} is like</source>
        <translation>{title} に似たもの</translation>
    </message>
    <message>
        <source>Comparing with the catalog …</source>
        <translation>カタログと照合しています …</translation>
    </message>
    <message>
        <source>How close</source>
        <translation>近さ</translation>
    </message>
    <message>
        <source>In what</source>
        <translation>何が</translation>
    </message>
    <message>
        <source>Track</source>
        <translation>トラック</translation>
    </message>
    <message>
        <source>Tracks that are like it</source>
        <translation>似たトラック</translation>
    </message>
    <message>
        <source>Show in the list</source>
        <translation>リストに表示</translation>
    </message>
    <message>
        <source>What is that like?</source>
        <translation>これに似たものは？</translation>
    </message>
    <message>
        <source>Close</source>
        <translation>閉じる</translation>
    </message>
    <message>
        <source>Measuring first how close unrelated music comes in this catalog, which is kept …</source>
        <translation>まず、このカタログで無関係な音楽がどこまで近くなるかを測っています（結果は保存されます） …</translation>
    </message>
    <message>
        <source>Nearest first; how close was not measured: {why}</source>
        <translation>近い順です。近さは測定されていません：{why}</translation>
    </message>
    <message>
        <source>{n} come closer than unrelated music does; the others are shown as no more than near.</source>
        <translation>{n} 件は無関係な音楽より近いものです。ほかは単に近くにあるだけです。</translation>
    </message>
    <message>
        <source>None comes closer than unrelated music does. The nearest are:</source>
        <translation>無関係な音楽より近いものはありません。最も近いのは次のとおりです：</translation>
    </message>
    <message>
        <source>Nothing else in the catalog is near it.</source>
        <translation>カタログに近いものはほかにありません。</translation>
    </message>
    <message>
        <source>not measured</source>
        <translation>測定なし</translation>
    </message>
    <message>
        <source>as unrelated music</source>
        <translation>無関係な音楽と同程度</translation>
    </message>
    <message>
        <source>It could not be compared.</source>
        <translation>比較できませんでした。</translation>
    </message>
    <message>
        <source>Cancelled: nothing was compared.</source>
        <translation>中止しました。何も比較していません。</translation>
    </message>
</context>
<context>
    <name>Limits</name>
    <message>
        <source>What this report cannot say</source>
        <translation>このレポートでは言えないこと</translation>
    </message>
</context>
<context>
    <name>LinkByHand</name>
    <message>
        <source>Link by hand</source>
        <translation>手動で関連付け</translation>
    </message>
    <message>
        <source>Works</source>
        <translation>作品</translation>
    </message>
    <message>
        <source>Recordings</source>
        <translation>録音</translation>
    </message>
    <message>
        <source>Search the catalog</source>
        <translation>カタログを検索</translation>
    </message>
    <message>
        <source>Search rights data</source>
        <translation>権利データを検索</translation>
    </message>
    <message>
        <source>Tracks of the catalog</source>
        <translation>カタログのトラック</translation>
    </message>
    <message>
        <source>Works or recordings</source>
        <translation>作品または録音</translation>
    </message>
    <message>
        <source>Link them</source>
        <translation>関連付ける</translation>
    </message>
    <message>
        <source>They are not the same</source>
        <translation>同じものではない</translation>
    </message>
    <message>
        <source>This track</source>
        <translation>このトラック</translation>
    </message>
    <message>
        <source>is of</source>
        <translation>の対象</translation>
    </message>
    <message>
        <source>Close</source>
        <translation>閉じる</translation>
    </message>
    <message>
        <source>a person said that it is another one</source>
        <translation>別のものだと人が判断しました</translation>
    </message>
    <message>
        <source>Linked with: {what}</source>
        <translation>関連付け先：{what}</translation>
    </message>
    <message>
        <source>Linked with nothing.</source>
        <translation>関連付けはありません。</translation>
    </message>
    <message>
        <source>the link of {title}</source>
        <translation>{title} の関連付け</translation>
    </message>
</context>
<context>
    <name>MainWindow</name>
    <message>
        <source>Making the catalog ready</source>
        <translation>カタログを準備中</translation>
    </message>
    <message>
        <source>There are no two finished analyses to compare.</source>
        <translation>比べられる完了した分析が二つありません。</translation>
    </message>
</context>
<context>
    <name>Notice</name>
    <message>
        <source>Details</source>
        <translation>詳細</translation>
    </message>
    <message>
        <source>Dismiss this message</source>
        <translation>このメッセージを閉じる</translation>
    </message>
</context>
<context>
    <name>Notices</name>
    <message>
        <source>Dismiss all</source>
        <translation>すべて閉じる</translation>
    </message>
    <message numerus="yes">
        <source>and %Ln more</source>
        <translation>
            <numerusform>ほか %Ln 件</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>NumbersPage</name>
    <message>
        <source>Numbers for experts</source>
        <translation>詳しい数値</translation>
    </message>
</context>
<context>
    <name>OutputMenu</name>
    <message>
        <source>The computer&apos;s default</source>
        <translation>コンピューターの既定</translation>
    </message>
    <message>
        <source>The computer&apos;s default ({name})</source>
        <translation>コンピューターの既定（{name}）</translation>
    </message>
    <message>
        <source>{name} (not connected)</source>
        <translation>{name}（未接続）</translation>
    </message>
</context>
<context>
    <name>OwnersTable</name>
    <message>
        <source>Who owns what</source>
        <translation>権利者と持分</translation>
    </message>
    <message>
        <source>Name</source>
        <translation>名前</translation>
    </message>
    <message>
        <source>Role</source>
        <translation>役割</translation>
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
        <translation>F2 またはダブルクリックでセルを編集</translation>
    </message>
    <message>
        <source>Share %</source>
        <translation>持分 %</translation>
    </message>
</context>
<context>
    <name>Paper</name>
    <message>
        <source>The letter as it stands</source>
        <translation>現在の書面</translation>
    </message>
</context>
<context>
    <name>PartiesModel</name>
    <message>
        <source>Name</source>
        <translation>名前</translation>
    </message>
    <message>
        <source>IPI</source>
        <translation>IPI</translation>
    </message>
    <message>
        <source>Roles</source>
        <translation>役割</translation>
    </message>
    <message>
        <source>Works</source>
        <translation>作品</translation>
    </message>
    <message>
        <source>Recordings</source>
        <translation>録音</translation>
    </message>
</context>
<context>
    <name>PlacesPage</name>
    <message>
        <source>There is none here yet: adding music makes it.</source>
        <translation>ここにはまだありません。音源を追加すると作られます。</translation>
    </message>
    <message>
        <source>Open</source>
        <translation>開く</translation>
    </message>
    <message>
        <source>No other was opened on this computer.</source>
        <translation>このコンピューターで開いたカタログはほかにありません。</translation>
    </message>
    <message>
        <source>Open another …</source>
        <translation>別のカタログを開く …</translation>
    </message>
    <message>
        <source>Catalogs</source>
        <translation>カタログ</translation>
    </message>
    <message>
        <source>The one that tracks are compared with:</source>
        <translation>トラックの照合先：</translation>
    </message>
    <message>
        <source>Others that were opened:</source>
        <translation>これまでに開いたもの：</translation>
    </message>
</context>
<context>
    <name>Preferences</name>
    <message>
        <source>As the system</source>
        <translation>システムに合わせる</translation>
    </message>
    <message>
        <source>Language</source>
        <translation>言語</translation>
    </message>
    <message>
        <source>Japanese (no font of this system has its letters)</source>
        <translation>日本語（このシステムに文字のあるフォントがありません）</translation>
    </message>
    <message>
        <source>Preferences</source>
        <translation>設定</translation>
    </message>
    <message>
        <source>Window</source>
        <translation>ウィンドウ</translation>
    </message>
    <message>
        <source>Catalogs</source>
        <translation>カタログ</translation>
    </message>
    <message>
        <source>Signing key</source>
        <translation>署名鍵</translation>
    </message>
    <message>
        <source>Analysis</source>
        <translation>分析</translation>
    </message>
    <message>
        <source>Numbers</source>
        <translation>数値</translation>
    </message>
    <message>
        <source>Defaults of the analysis</source>
        <translation>分析の既定値</translation>
    </message>
</context>
<context>
    <name>ProposalsModel</name>
    <message>
        <source>In the catalog</source>
        <translation>カタログのトラック</translation>
    </message>
    <message>
        <source>May be</source>
        <translation>候補</translation>
    </message>
    <message>
        <source>Score</source>
        <translation>スコア</translation>
    </message>
    <message>
        <source>Why</source>
        <translation>理由</translation>
    </message>
    <message>
        <source>work</source>
        <translation>作品</translation>
    </message>
    <message>
        <source>recording</source>
        <translation>録音</translation>
    </message>
</context>
<context>
    <name>Questions</name>
    <message>
        <source>Audio ({patterns})</source>
        <translation>音声 ({patterns})</translation>
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
        <translation>ソース</translation>
    </message>
    <message>
        <source>Score</source>
        <translation>スコア</translation>
    </message>
    <message>
        <source>Ranking by influence</source>
        <translation>影響による順位</translation>
    </message>
</context>
<context>
    <name>RecordCard</name>
    <message>
        <source>Add a party</source>
        <translation>関係者を追加</translation>
    </message>
    <message>
        <source>Remove the party</source>
        <translation>関係者を削除</translation>
    </message>
    <message>
        <source>Choose a party above</source>
        <translation>上で関係者を選んでください</translation>
    </message>
    <message>
        <source>Store</source>
        <translation>保存</translation>
    </message>
    <message>
        <source>Discard</source>
        <translation>破棄</translation>
    </message>
    <message>
        <source>Remove</source>
        <translation>削除</translation>
    </message>
    <message>
        <source>IPI name number of the party</source>
        <translation>関係者の IPI ネームナンバー</translation>
    </message>
    <message>
        <source>Title</source>
        <translation>タイトル</translation>
    </message>
    <message>
        <source>What is chosen in the list stands here.</source>
        <translation>リストで選んだものがここに表示されます。</translation>
    </message>
    <message>
        <source>Work</source>
        <translation>作品</translation>
    </message>
    <message>
        <source>ISWC</source>
        <translation>ISWC</translation>
    </message>
    <message>
        <source>Owned of the performing (PR), mechanical (MR) and synchronisation right (SR).</source>
        <translation>演奏権（PR）、録音権（MR）、シンクロ権（SR）の持分です。</translation>
    </message>
    <message>
        <source>No writer or publisher is stated.</source>
        <translation>著作者も音楽出版社も記載されていません。</translation>
    </message>
    <message>
        <source>Recording</source>
        <translation>録音</translation>
    </message>
    <message>
        <source>ISRC</source>
        <translation>ISRC</translation>
    </message>
    <message>
        <source>Artists, with ; between</source>
        <translation>アーティスト（; で区切る）</translation>
    </message>
    <message>
        <source>Owned of the recording.</source>
        <translation>録音の持分です。</translation>
    </message>
    <message>
        <source>No owner is stated.</source>
        <translation>権利者は記載されていません。</translation>
    </message>
    <message>
        <source>Agreement</source>
        <translation>契約</translation>
    </message>
    <message>
        <source>Also called: {what}</source>
        <translation>別名：{what}</translation>
    </message>
    <message>
        <source>Recordings: {what}</source>
        <translation>録音：{what}</translation>
    </message>
    <message>
        <source>Collected in: {what}</source>
        <translation>徴収地域：{what}</translation>
    </message>
    <message>
        <source>Answer: {what}</source>
        <translation>回答：{what}</translation>
    </message>
    <message>
        <source>Label: {what}</source>
        <translation>レーベル：{what}</translation>
    </message>
    <message>
        <source>Released: {what}</source>
        <translation>発売：{what}</translation>
    </message>
    <message>
        <source>Of the work: {what}</source>
        <translation>作品：{what}</translation>
    </message>
    <message>
        <source>The file states of AI, {about}: {what}</source>
        <translation>AI に関するファイルの記載、{about}：{what}</translation>
    </message>
    <message>
        <source>Linked by {why}</source>
        <translation>関連付けの根拠：{why}</translation>
    </message>
    <message>
        <source>A person said that it is not the same: {why}</source>
        <translation>同じではないと人が判断しました：{why}</translation>
    </message>
    <message numerus="yes">
        <source>and %Ln more</source>
        <translation>
            <numerusform>ほか %Ln 件</numerusform>
        </translation>
    </message>
    <message>
        <source>{what} is no share.</source>
        <translation>{what} は持分ではありません。</translation>
    </message>
    <message>
        <source>Give percent, as 33.33, between 0 and 100.</source>
        <translation>33.33 のように、0 から 100 までのパーセントで入力してください。</translation>
    </message>
</context>
<context>
    <name>RecordsModel</name>
    <message>
        <source>Writers</source>
        <translation>著作者</translation>
    </message>
    <message>
        <source>Artists</source>
        <translation>アーティスト</translation>
    </message>
    <message>
        <source>Parties</source>
        <translation>関係者</translation>
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
        <translation>コード</translation>
    </message>
    <message>
        <source>Title</source>
        <translation>タイトル</translation>
    </message>
    <message>
        <source>Number</source>
        <translation>番号</translation>
    </message>
    <message>
        <source>Linked</source>
        <translation>関連付け</translation>
    </message>
    <message>
        <source>What is odd</source>
        <translation>不審な点</translation>
    </message>
</context>
<context>
    <name>RightsExport</name>
    <message>
        <source>Export rights data</source>
        <translation>権利データを書き出す</translation>
    </message>
    <message>
        <source>Workbook</source>
        <translation>ブック</translation>
    </message>
    <message>
        <source>Workbook, XLSX</source>
        <translation>ブック（XLSX）</translation>
    </message>
    <message>
        <source>Works, recordings and tracks, a sheet each</source>
        <translation>作品、録音、トラックを各シートに</translation>
    </message>
    <message>
        <source>Tables</source>
        <translation>表</translation>
    </message>
    <message>
        <source>Tables, CSV</source>
        <translation>表（CSV）</translation>
    </message>
    <message>
        <source>Works, recordings and tracks, a file each</source>
        <translation>作品、録音、トラックを各ファイルに</translation>
    </message>
    <message>
        <source>CWR 2.2</source>
        <translation>CWR 2.2</translation>
    </message>
    <message>
        <source>Common Works Registration, for societies</source>
        <translation>Common Works Registration（著作権管理団体用）</translation>
    </message>
    <message>
        <source>Sender</source>
        <translation>送り主</translation>
    </message>
    <message>
        <source>The publisher who sends the file</source>
        <translation>ファイルを送る音楽出版社</translation>
    </message>
    <message>
        <source>IPI name number of the sender</source>
        <translation>送り主の IPI ネームナンバー</translation>
    </message>
    <message>
        <source>Choose where …</source>
        <translation>保存先を選択 …</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>キャンセル</translation>
    </message>
    <message>
        <source>Exporting rights data</source>
        <translation>権利データを書き出しています</translation>
    </message>
    <message>
        <source>Written: {works} works, {recordings} recordings.</source>
        <translation>書き出し：作品 {works} 件、録音 {recordings} 件。</translation>
    </message>
    <message>
        <source>Left out: {n}.</source>
        <translation>除外：{n} 件。</translation>
    </message>
</context>
<context>
    <name>RightsHistory</name>
    <message>
        <source>History</source>
        <translation>履歴</translation>
    </message>
    <message>
        <source>No.</source>
        <translation>番号</translation>
    </message>
    <message>
        <source>When</source>
        <translation>日時</translation>
    </message>
    <message>
        <source>What</source>
        <translation>内容</translation>
    </message>
    <message>
        <source>How much</source>
        <translation>件数</translation>
    </message>
    <message>
        <source>Stands</source>
        <translation>有効</translation>
    </message>
    <message>
        <source>undone by {n}</source>
        <translation>{n} で取り消し</translation>
    </message>
    <message>
        <source>yes</source>
        <translation>はい</translation>
    </message>
</context>
<context>
    <name>RightsLists</name>
    <message>
        <source>Works</source>
        <translation>作品</translation>
    </message>
    <message>
        <source>Recordings</source>
        <translation>録音</translation>
    </message>
    <message>
        <source>Agreements</source>
        <translation>契約</translation>
    </message>
    <message>
        <source>Parties</source>
        <translation>関係者</translation>
    </message>
    <message>
        <source>What waits for a decision</source>
        <translation>判断待ち</translation>
    </message>
    <message>
        <source>Nothing waits for a decision. Look for matches after an import: what is sure is linked, and what is not stands here.</source>
        <translation>判断待ちはありません。取り込みの後で一致を探すと、確かなものは関連付けられ、そうでないものがここに並びます。</translation>
    </message>
    <message>
        <source>Nothing fits what is sought.</source>
        <translation>検索に合うものはありません。</translation>
    </message>
    <message>
        <source>Nothing is odd about any of them.</source>
        <translation>不審な点のあるものはありません。</translation>
    </message>
    <message>
        <source>There is none yet.</source>
        <translation>まだありません。</translation>
    </message>
</context>
<context>
    <name>RightsPage</name>
    <message>
        <source>Whose works are they?</source>
        <translation>誰の作品ですか？</translation>
    </message>
    <message>
        <source>Bring in your works and recordings as CSV, XLSX, CWR or DDEX ERN. You see first what a file would bring, and can undo it. Reports, letters and royalties then name owners with their shares.</source>
        <translation>作品と録音を CSV、XLSX、CWR、DDEX ERN で取り込めます。ファイルの内容を先に確認でき、元に戻すこともできます。以後、レポート、通知書、使用料分配に権利者と持分が表示されます。</translation>
    </message>
    <message>
        <source>Import a file …</source>
        <translation>ファイルを取り込む …</translation>
    </message>
    <message>
        <source>Enter a work …</source>
        <translation>作品を入力 …</translation>
    </message>
    <message>
        <source>Enter a recording …</source>
        <translation>録音を入力 …</translation>
    </message>
    <message>
        <source>Works</source>
        <translation>作品</translation>
    </message>
    <message>
        <source>Recordings</source>
        <translation>録音</translation>
    </message>
    <message>
        <source>Agreements</source>
        <translation>契約</translation>
    </message>
    <message>
        <source>Parties</source>
        <translation>関係者</translation>
    </message>
    <message>
        <source>To decide</source>
        <translation>判断待ち</translation>
    </message>
    <message>
        <source>History</source>
        <translation>履歴</translation>
    </message>
    <message>
        <source>Only what is odd</source>
        <translation>不審な点のあるものだけ</translation>
    </message>
    <message>
        <source>Of all parties</source>
        <translation>すべての関係者</translation>
    </message>
    <message>
        <source>Show works</source>
        <translation>作品を表示</translation>
    </message>
    <message>
        <source>New …</source>
        <translation>新規 …</translation>
    </message>
    <message>
        <source>A work or recording, entered by hand</source>
        <translation>作品または録音を手入力</translation>
    </message>
    <message>
        <source>Look for matches</source>
        <translation>一致を探す</translation>
    </message>
    <message>
        <source>Link by hand …</source>
        <translation>手動で関連付け …</translation>
    </message>
    <message>
        <source>They are the same</source>
        <translation>同じものです</translation>
    </message>
    <message>
        <source>They are not</source>
        <translation>違います</translation>
    </message>
    <message>
        <source>Undo this change</source>
        <translation>この変更を取り消す</translation>
    </message>
    <message>
        <source>Export …</source>
        <translation>書き出す …</translation>
    </message>
    <message>
        <source>Import …</source>
        <translation>取り込む …</translation>
    </message>
    <message>
        <source>Rights</source>
        <translation>権利</translation>
    </message>
    <message numerus="yes">
        <source>%Ln listed</source>
        <translation>
            <numerusform>%Ln 件</numerusform>
        </translation>
    </message>
    <message>
        <source>works: {n}</source>
        <translation>作品：{n}</translation>
    </message>
    <message>
        <source>recordings: {n}</source>
        <translation>録音：{n}</translation>
    </message>
    <message>
        <source>links: {n}</source>
        <translation>関連付け：{n}</translation>
    </message>
    <message>
        <source>to decide: {n}</source>
        <translation>判断待ち：{n}</translation>
    </message>
    <message>
        <source>To decide ({n})</source>
        <translation>判断待ち（{n}）</translation>
    </message>
    <message>
        <source>What was typed in {title} was not stored.</source>
        <translation>{title} に入力した内容は保存されませんでした。</translation>
    </message>
    <message>
        <source>Choose Store before another one is chosen.</source>
        <translation>別のものを選ぶ前に「保存」を選んでください。</translation>
    </message>
    <message>
        <source>Every change can be undone, as long as no later one rests on it.</source>
        <translation>後の変更がそれに基づいていない限り、どの変更も取り消せます。</translation>
    </message>
    <message>
        <source>the edit of {title}</source>
        <translation>{title} の編集</translation>
    </message>
    <message>
        <source>Title of the work</source>
        <translation>作品のタイトル</translation>
    </message>
    <message>
        <source>Title of the recording</source>
        <translation>録音のタイトル</translation>
    </message>
    <message>
        <source>New</source>
        <translation>新規</translation>
    </message>
    <message>
        <source>Adding {title}</source>
        <translation>{title} を追加しています</translation>
    </message>
    <message>
        <source>the removal of {title}</source>
        <translation>{title} の削除</translation>
    </message>
    <message numerus="yes">
        <source>%Ln decisions</source>
        <translation>
            <numerusform>%Ln 件の判断</numerusform>
        </translation>
    </message>
    <message>
        <source>undoing change {n}</source>
        <translation>変更 {n} の取り消し</translation>
    </message>
    <message>
        <source>Looking for matches</source>
        <translation>一致を探しています</translation>
    </message>
    <message>
        <source>Tracks: {tracks}. Linked: {linked}. To decide: {proposed}. Nothing found for: {rest}.</source>
        <translation>トラック：{tracks}。関連付け：{linked}。判断待ち：{proposed}。見つからず：{rest}。</translation>
    </message>
    <message>
        <source>Links can be undone under History.</source>
        <translation>関連付けは「履歴」で取り消せます。</translation>
    </message>
    <message>
        <source>Added: {added}. Changed: {changed}. As before: {unchanged}. Refused lines: {refused}.</source>
        <translation>追加：{added}。変更：{changed}。変化なし：{unchanged}。拒否された行：{refused}。</translation>
    </message>
    <message>
        <source>Undo takes it back.</source>
        <translation>「元に戻す」で取り消せます。</translation>
    </message>
    <message>
        <source>Nothing in it was new.</source>
        <translation>新しいものはありませんでした。</translation>
    </message>
</context>
<context>
    <name>RoyaltiesPage</name>
    <message>
        <source>All analyses here</source>
        <translation>ここの分析すべて</translation>
    </message>
    <message>
        <source>All analyses that are kept on this computer</source>
        <translation>このコンピューターに保存された分析すべて</translation>
    </message>
    <message>
        <source>Others</source>
        <translation>その他</translation>
    </message>
    <message>
        <source>Reports of a folder or a file</source>
        <translation>フォルダーまたはファイルのレポート</translation>
    </message>
    <message>
        <source>Reports</source>
        <translation>レポート</translation>
    </message>
    <message>
        <source>a folder of reports, or .jsonl</source>
        <translation>レポートのフォルダー、または .jsonl</translation>
    </message>
    <message>
        <source>Plays</source>
        <translation>再生実績</translation>
    </message>
    <message>
        <source>usage file, or sales report (DSR)</source>
        <translation>利用実績ファイルまたは売上報告（DSR）</translation>
    </message>
    <message>
        <source>Usage files (*.csv *.tsv *.txt *.gz)</source>
        <translation>利用実績ファイル (*.csv *.tsv *.txt *.gz)</translation>
    </message>
    <message>
        <source>Payees</source>
        <translation>受取人</translation>
    </message>
    <message>
        <source>every named owner</source>
        <translation>記載された権利者すべて</translation>
    </message>
    <message>
        <source>Payees (*.csv)</source>
        <translation>受取人 (*.csv)</translation>
    </message>
    <message>
        <source>Waiting from before</source>
        <translation>前回からの繰越</translation>
    </message>
    <message>
        <source>suspense.csv of the last run</source>
        <translation>前回の suspense.csv</translation>
    </message>
    <message>
        <source>Suspense (*.csv)</source>
        <translation>繰越 (*.csv)</translation>
    </message>
    <message>
        <source>Names of the tracks</source>
        <translation>トラックの名前</translation>
    </message>
    <message>
        <source>what usage files call them</source>
        <translation>利用実績ファイルでの呼び名</translation>
    </message>
    <message>
        <source>Tables (*.csv)</source>
        <translation>表 (*.csv)</translation>
    </message>
    <message>
        <source>Equal pools go to all tracks of the open catalog</source>
        <translation>均等分配はカタログの全トラックに行う</translation>
    </message>
    <message>
        <source>Otherwise to the tracks that any report names</source>
        <translation>オフの場合は、いずれかのレポートに現れるトラックに行います</translation>
    </message>
    <message>
        <source>Folder for what is made</source>
        <translation>結果のフォルダー</translation>
    </message>
    <message>
        <source>a new folder</source>
        <translation>新しいフォルダー</translation>
    </message>
    <message>
        <source>Share out</source>
        <translation>分配する</translation>
    </message>
    <message>
        <source>Open a run …</source>
        <translation>分配結果を開く …</translation>
    </message>
    <message>
        <source>Show in folder</source>
        <translation>フォルダーに表示</translation>
    </message>
    <message>
        <source>From analyses and plays to statements</source>
        <translation>分析と再生実績から分配明細へ</translation>
    </message>
    <message>
        <source>Money of each pool follows what analyses found in the tracks that were played. Every cent stands in one line: to be paid, waiting, or unattributed. Nothing is paid or sent.</source>
        <translation>各プールの金額は、再生されたトラックの分析結果に従って分けられます。どの金額も「支払対象」「待機」「帰属なし」のいずれか一行に記されます。支払いや送信は行われません。</translation>
    </message>
    <message>
        <source>Royalties</source>
        <translation>使用料分配</translation>
    </message>
    <message>
        <source>Statements and splits. Nothing is paid or sent.</source>
        <translation>分配明細と持分表。支払いや送信は行われません。</translation>
    </message>
    <message>
        <source>Statements</source>
        <translation>分配明細</translation>
    </message>
    <message>
        <source>Statements over plays</source>
        <translation>再生実績による分配明細</translation>
    </message>
    <message>
        <source>Split of one track</source>
        <translation>1 トラックの分割</translation>
    </message>
    <message>
        <source>For a society</source>
        <translation>管理団体向け</translation>
    </message>
    <message>
        <source>Report of a period for a society</source>
        <translation>著作権管理団体向けの期間報告</translation>
    </message>
    <message>
        <source>Terms</source>
        <translation>条件</translation>
    </message>
    <message>
        <source>If there is more</source>
        <translation>必要な場合</translation>
    </message>
    <message>
        <source>Money of owners who are not listed waits</source>
        <translation>一覧にない権利者の金額は待機になります</translation>
    </message>
    <message>
        <source>Columns track, isrc, resource_id</source>
        <translation>列 track、isrc、resource_id</translation>
    </message>
    <message>
        <source>No money is to be shared out yet.</source>
        <translation>分配する金額がまだありません。</translation>
    </message>
    <message>
        <source>Fill in an amount under Terms.</source>
        <translation>「条件」に金額を入力してください。</translation>
    </message>
    <message>
        <source>run</source>
        <translation>分配</translation>
    </message>
    <message>
        <source>The run was cancelled.</source>
        <translation>分配を中止しました。</translation>
    </message>
    <message>
        <source>Nothing of it counts; run it again.</source>
        <translation>その結果は無効です。もう一度実行してください。</translation>
    </message>
    <message>
        <source>Stop</source>
        <translation>停止</translation>
    </message>
    <message>
        <source>Choose a file of plays, and the terms</source>
        <translation>再生実績のファイルと条件を選んでください</translation>
    </message>
    <message>
        <source>The terms are from a file.</source>
        <translation>条件はファイルから読み込まれています。</translation>
    </message>
    <message>
        <source>Add to its holds: payee {payee}, track_id {track}.</source>
        <translation>その holds に追加してください：payee {payee}、track_id {track}。</translation>
    </message>
    <message>
        <source>dispute</source>
        <translation>係争中</translation>
    </message>
    <message>
        <source>Noted under Held back.</source>
        <translation>「保留」に記録しました。</translation>
    </message>
    <message>
        <source>Give the reason, and share out again.</source>
        <translation>理由を入力し、もう一度分配してください。</translation>
    </message>
    <message>
        <source>The terms were saved.</source>
        <translation>条件を保存しました。</translation>
    </message>
    <message>
        <source>Save the terms</source>
        <translation>条件を保存</translation>
    </message>
    <message>
        <source>Terms (*.json)</source>
        <translation>条件 (*.json)</translation>
    </message>
    <message>
        <source>Open a royalty run</source>
        <translation>分配結果を開く</translation>
    </message>
</context>
<context>
    <name>RoyaltyResults</name>
    <message>
        <source>Pools</source>
        <translation>プール</translation>
    </message>
    <message>
        <source>Pool</source>
        <translation>プール</translation>
    </message>
    <message>
        <source>Amount</source>
        <translation>金額</translation>
    </message>
    <message>
        <source>To be paid</source>
        <translation>支払対象</translation>
    </message>
    <message>
        <source>Waits</source>
        <translation>待機</translation>
    </message>
    <message>
        <source>Unattributed</source>
        <translation>帰属なし</translation>
    </message>
    <message>
        <source>Plays</source>
        <translation>再生実績</translation>
    </message>
    <message>
        <source>Payees</source>
        <translation>受取人</translation>
    </message>
    <message>
        <source>Payee</source>
        <translation>受取人</translation>
    </message>
    <message>
        <source>Lines</source>
        <translation>明細行</translation>
    </message>
    <message>
        <source>Track</source>
        <translation>トラック</translation>
    </message>
    <message>
        <source>Low to high</source>
        <translation>下限～上限</translation>
    </message>
    <message>
        <source>Unattributed</source>
        <comment>heading of a narrow column</comment>
        <translation>帰属なし</translation>
    </message>
    <message>
        <source>If the shares were at the ends of their intervals</source>
        <translation>割合が区間の両端だった場合</translation>
    </message>
    <message>
        <source>Why</source>
        <translation>理由</translation>
    </message>
    <message>
        <source>Refused rows</source>
        <translation>拒否された行</translation>
    </message>
    <message>
        <source>File</source>
        <translation>ファイル</translation>
    </message>
    <message>
        <source>Line</source>
        <translation>行</translation>
    </message>
    <message>
        <source>Reason</source>
        <translation>理由</translation>
    </message>
    <message>
        <source>Waiting</source>
        <translation>待機中</translation>
    </message>
    <message>
        <source>Refused</source>
        <translation>拒否</translation>
    </message>
    <message>
        <source>Open statement</source>
        <translation>明細書を開く</translation>
    </message>
    <message>
        <source>Open spreadsheet</source>
        <translation>表を開く</translation>
    </message>
    <message>
        <source>Show lines</source>
        <translation>明細行を表示</translation>
    </message>
    <message>
        <source>Hold back</source>
        <translation>保留にする</translation>
    </message>
    <message>
        <source>Notes it in the terms; the next run holds it back</source>
        <translation>条件に記録し、次回の分配で保留にします</translation>
    </message>
    <message>
        <source>Period {period}</source>
        <translation>期間 {period}</translation>
    </message>
    <message>
        <source>Reports: {reports}, rows of plays: {rows}, made {when}</source>
        <translation>レポート {reports} 件、再生実績 {rows} 行、作成 {when}</translation>
    </message>
    <message>
        <source>carried in: {sum}</source>
        <translation>繰越：{sum}</translation>
    </message>
    <message>
        <source>Refused and not counted: {n}</source>
        <translation>拒否され数えられていない行：{n}</translation>
    </message>
    <message>
        <source>Rows of tracks without a report: {n}</source>
        <translation>レポートのないトラックの行：{n}</translation>
    </message>
    <message>
        <source>Reports that could not be measured: {n}</source>
        <translation>測定できなかったレポート：{n}</translation>
    </message>
    <message>
        <source>Brought in by plays and in no pool of the terms: {sum}</source>
        <translation>再生で生じたが条件のどのプールにも入らない金額：{sum}</translation>
    </message>
    <message numerus="yes">
        <source> and %Ln more</source>
        <translation>
            <numerusform>ほか %Ln 件</numerusform>
        </translation>
    </message>
    <message>
        <source>Taken for one payee with and without an IPI: {names}</source>
        <translation>IPI の有無にかかわらず同一の受取人と見なしたもの：{names}</translation>
    </message>
    <message>
        <source>{low} to {high}</source>
        <translation>{low} ～ {high}</translation>
    </message>
    <message numerus="yes">
        <source>%Ln payees</source>
        <translation>
            <numerusform>受取人 %Ln 件</numerusform>
        </translation>
    </message>
    <message>
        <source>None</source>
        <translation>なし</translation>
    </message>
    <message numerus="yes">
        <source>%Ln in all</source>
        <translation>
            <numerusform>全 %Ln 件</numerusform>
        </translation>
    </message>
    <message>
        <source>{shown} of {n} are shown; all are in {file}</source>
        <translation>{n} 件中 {shown} 件を表示。全件は {file} にあります</translation>
    </message>
    <message>
        <source>no source explains it</source>
        <translation>説明するソースがない</translation>
    </message>
    <message>
        <source>by attribution</source>
        <translation>帰属による</translation>
    </message>
    <message>
        <source>an equal share</source>
        <translation>均等割</translation>
    </message>
    <message>
        <source>by the fallback</source>
        <translation>代替規則による</translation>
    </message>
    <message>
        <source>carried in</source>
        <translation>繰越</translation>
    </message>
</context>
<context>
    <name>Ruler</name>
    <message>
        <source>Time scale</source>
        <translation>時間目盛り</translation>
    </message>
</context>
<context>
    <name>Searching</name>
    <message>
        <source>Search analyses</source>
        <translation>分析を検索</translation>
    </message>
    <message>
        <source>Search the catalog</source>
        <translation>カタログを検索</translation>
    </message>
    <message>
        <source>Search audits</source>
        <translation>監査を検索</translation>
    </message>
    <message>
        <source>Search certificates</source>
        <translation>証明書を検索</translation>
    </message>
    <message>
        <source>Search the letter</source>
        <translation>書面を検索</translation>
    </message>
    <message>
        <source>Search royalties</source>
        <translation>使用料分配を検索</translation>
    </message>
    <message>
        <source>Search rights data</source>
        <translation>権利データを検索</translation>
    </message>
    <message>
        <source>Search</source>
        <translation>検索</translation>
    </message>
</context>
<context>
    <name>ShareStack</name>
    <message>
        <source>All sources of each moment</source>
        <translation>各瞬間のすべてのソース</translation>
    </message>
    <message>
        <source>All sources</source>
        <translation>すべてのソース</translation>
    </message>
    <message>
        <source>Unattributed: {share}</source>
        <translation>帰属なし：{share}</translation>
    </message>
</context>
<context>
    <name>SharesPanel</name>
    <message>
        <source>Shares by {leg}</source>
        <translation>{leg}による割合</translation>
    </message>
    <message>
        <source>Shares by</source>
        <translation>割合の集計</translation>
    </message>
    <message>
        <source>Copy the table (Ctrl+Alt+C)</source>
        <translation>表をコピー (Ctrl+Alt+C)</translation>
    </message>
    <message>
        <source>Save the table as CSV or XLSX …</source>
        <translation>表を CSV または XLSX で保存 …</translation>
    </message>
    <message>
        <source>About the chosen source and this report</source>
        <translation>選んだソースとこのレポートについて</translation>
    </message>
    <message>
        <source>The shares of a finished analysis stand here.</source>
        <translation>完了した分析の割合がここに表示されます。</translation>
    </message>
    <message>
        <source>Nothing passed the gate through this leg; all of it stays unattributed.</source>
        <translation>この系統では判定基準を満たすものがなく、全体が帰属なしのままです。</translation>
    </message>
    <message>
        <source>It could not be measured what passes the gate. All of this track stays unattributed.</source>
        <translation>何が判定基準を満たすかを測定できませんでした。このトラックは全体が帰属なしのままです。</translation>
    </message>
    <message>
        <source>Nothing in this catalog passed the gate. All of this track stays unattributed.</source>
        <translation>このカタログには判定基準を満たすものがありませんでした。このトラックは全体が帰属なしのままです。</translation>
    </message>
    <message numerus="yes">
        <source>Compared with %Ln tracks of {catalog}.</source>
        <translation>
            <numerusform>{catalog} の %Ln トラックと照合しました。</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Compared with %Ln tracks.</source>
        <translation>
            <numerusform>%Ln トラックと照合しました。</numerusform>
        </translation>
    </message>
    <message>
        <source>A share is how much of this track a source explains. The range in brackets aims to hold the true share in {p} of cases. p: how often unrelated music comes as close by chance.</source>
        <translation>割合は、このトラックのどれだけをソースが説明するかを示します。括弧内の範囲は、{p} の場合に真の割合を含むことを目標としています。p は、無関係な音楽が偶然に同じほど近くなる頻度です。</translation>
    </message>
</context>
<context>
    <name>Shortcuts</name>
    <message>
        <source>Shortcuts</source>
        <translation>ショートカット</translation>
    </message>
    <message>
        <source>In the drawings</source>
        <translation>グラフの操作</translation>
    </message>
    <message>
        <source>Wheel</source>
        <translation>ホイール</translation>
    </message>
    <message>
        <source>Zoom around the mouse</source>
        <translation>マウスの位置を中心に拡大・縮小</translation>
    </message>
    <message>
        <source>Shift + wheel, middle button</source>
        <translation>Shift + ホイール、中ボタン</translation>
    </message>
    <message>
        <source>Move along the track</source>
        <translation>トラックに沿って移動</translation>
    </message>
    <message>
        <source>Drag</source>
        <translation>ドラッグ</translation>
    </message>
    <message>
        <source>Select</source>
        <translation>範囲を選択</translation>
    </message>
    <message>
        <source>Drag an edge of the selection</source>
        <translation>選択範囲の端をドラッグ</translation>
    </message>
    <message>
        <source>Change the selection</source>
        <translation>選択範囲を変更</translation>
    </message>
    <message>
        <source>Double click</source>
        <translation>ダブルクリック</translation>
    </message>
    <message>
        <source>Show all</source>
        <translation>全体を表示</translation>
    </message>
    <message>
        <source>Right click</source>
        <translation>右クリック</translation>
    </message>
    <message>
        <source>Kind and colours of the spectrogram, loop, picture</source>
        <translation>スペクトログラムの種類と色、ループ、画像</translation>
    </message>
    <message>
        <source>Left, Right</source>
        <translation>左、右</translation>
    </message>
    <message>
        <source>Move by five seconds, with Alt by half a second</source>
        <translation>5 秒移動（Alt で 0.5 秒）</translation>
    </message>
    <message>
        <source>Home, End</source>
        <translation>Home、End</translation>
    </message>
    <message>
        <source>To the start, to the end</source>
        <translation>先頭へ、末尾へ</translation>
    </message>
    <message>
        <source>Shift + Left, Shift + Right</source>
        <translation>Shift + 左、Shift + 右</translation>
    </message>
    <message>
        <source>Select with the keyboard</source>
        <translation>キーボードで範囲を選択</translation>
    </message>
    <message>
        <source>Page up, Page down in the timeline</source>
        <translation>タイムラインで Page Up、Page Down</translation>
    </message>
    <message>
        <source>Walk through the spans</source>
        <translation>区間を順にたどる</translation>
    </message>
</context>
<context>
    <name>SimilarityMatrix</name>
    <message>
        <source>Similarity matrix</source>
        <translation>類似度行列</translation>
    </message>
    <message>
        <source>Harmony of this track against that of the source, transposed to it: brighter is more alike. The line is where the report aligns them.</source>
        <translation>このトラックの和声と、移調したソースの和声を比べたものです。明るいほど似ています。線はレポートが両者を対応させた位置です。</translation>
    </message>
    <message>
        <source>{here} here, {there} in the source</source>
        <translation>こちらの {here}、ソースの {there}</translation>
    </message>
    <message>
        <source>{share} alike in harmony</source>
        <translation>和声の類似度 {share}</translation>
    </message>
</context>
<context>
    <name>SocietyPanel</name>
    <message>
        <source>All analyses here</source>
        <translation>ここの分析すべて</translation>
    </message>
    <message>
        <source>All analyses that are kept on this computer</source>
        <translation>このコンピューターに保存された分析すべて</translation>
    </message>
    <message>
        <source>Others</source>
        <translation>その他</translation>
    </message>
    <message>
        <source>Reports of a folder or a file</source>
        <translation>フォルダーまたはファイルのレポート</translation>
    </message>
    <message>
        <source>Reports</source>
        <translation>レポート</translation>
    </message>
    <message>
        <source>a folder of reports, or .jsonl</source>
        <translation>レポートのフォルダー、または .jsonl</translation>
    </message>
    <message>
        <source>2026-11, or 2026-10-01/2026-12-31</source>
        <translation>2026-11、または 2026-10-01/2026-12-31</translation>
    </message>
    <message>
        <source>for whom it is</source>
        <translation>報告先</translation>
    </message>
    <message>
        <source>who reports</source>
        <translation>報告者</translation>
    </message>
    <message>
        <source>Codes and owners of the open catalog</source>
        <translation>カタログのコードと権利者</translation>
    </message>
    <message>
        <source>ISWCs, which reports do not hold, and the owners of today</source>
        <translation>レポートに含まれない ISWC と、現在の権利者</translation>
    </message>
    <message>
        <source>Folder for what is made</source>
        <translation>結果のフォルダー</translation>
    </message>
    <message>
        <source>a new folder</source>
        <translation>新しいフォルダー</translation>
    </message>
    <message>
        <source>Make the report</source>
        <translation>報告書を作成</translation>
    </message>
    <message>
        <source>Found by</source>
        <translation>系統</translation>
    </message>
    <message>
        <source>Title</source>
        <translation>タイトル</translation>
    </message>
    <message>
        <source>Identifier</source>
        <translation>識別子</translation>
    </message>
    <message>
        <source>Tracks</source>
        <translation>トラック</translation>
    </message>
    <message>
        <source>Sum</source>
        <translation>合計</translation>
    </message>
    <message>
        <source>Low – high</source>
        <translation>下限～上限</translation>
    </message>
    <message>
        <source>Works and recordings</source>
        <translation>作品と録音</translation>
    </message>
    <message>
        <source>Open the PDF</source>
        <translation>PDF を開く</translation>
    </message>
    <message>
        <source>Show in folder</source>
        <translation>フォルダーに表示</translation>
    </message>
    <message>
        <source>Of two reports of one track the newer stands. A track that could not be measured has no shares, and says why.</source>
        <translation>同じトラックのレポートが二つある場合は新しい方を使います。測定できなかったトラックには割合がなく、その理由が示されます。</translation>
    </message>
    <message>
        <source>Period</source>
        <translation>期間</translation>
    </message>
    <message>
        <source>When tracks were analysed: a month, or two days</source>
        <translation>トラックを分析した時期（月、または二つの日付）</translation>
    </message>
    <message>
        <source>Society</source>
        <translation>管理団体</translation>
    </message>
    <message>
        <source>Reporter</source>
        <translation>報告者</translation>
    </message>
    <message>
        <source>The works and recordings that were found stand here.</source>
        <translation>見つかった作品と録音がここに表示されます。</translation>
    </message>
    <message>
        <source>Stop</source>
        <translation>停止</translation>
    </message>
    <message>
        <source>Report to a society</source>
        <translation>著作権管理団体への報告</translation>
    </message>
    <message>
        <source>Tracks: {tracks}. With a source: {found}; without: {without}; not measurable: {unmeasured}. Declared as generated: {declared}.</source>
        <translation>トラック：{tracks}。ソースあり {found}、なし {without}、測定不能 {unmeasured}。生成物と申告 {declared}。</translation>
    </message>
    <message numerus="yes">
        <source>%Ln reports of other days were left out.</source>
        <translation>
            <numerusform>期間外のレポート %Ln 件を除外しました。</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln files or lines are no report and were left out.</source>
        <translation>
            <numerusform>レポートでないファイルまたは行 %Ln 件を除外しました。</numerusform>
        </translation>
    </message>
    <message>
        <source>Model audit</source>
        <translation>モデル監査</translation>
    </message>
    <message>
        <source>track {id}</source>
        <translation>トラック {id}</translation>
    </message>
</context>
<context>
    <name>Sound</name>
    <message>
        <source>The sound output {name} is not there any more.</source>
        <translation>サウンド出力 {name} がなくなりました。</translation>
    </message>
    <message>
        <source>Another one can be chosen under Sound, Output.</source>
        <translation>「サウンド」の「出力先」で別のものを選べます。</translation>
    </message>
    <message>
        <source>Sound goes on through the computer&apos;s default output. Another one can be chosen under Sound, Output.</source>
        <translation>コンピューターの既定の出力で再生を続けています。「サウンド」の「出力先」で別のものを選べます。</translation>
    </message>
    <message>
        <source>Matching …</source>
        <translation>合わせています …</translation>
    </message>
    <message>
        <source>Cannot be played: {why}</source>
        <translation>再生できません：{why}</translation>
    </message>
</context>
<context>
    <name>SourceCard</name>
    <message>
        <source>Where this track and the source meet. 0 % is no more than chance explains, 100 % the same.</source>
        <translation>このトラックと音源が重なる箇所について。0 % は偶然で説明できる程度、100 % は同一。</translation>
    </message>
    <message>
        <source>The catalog names no owners.</source>
        <translation>カタログに権利者の記載がありません。</translation>
    </message>
    <message>
        <source>Exclude …</source>
        <translation>除外 …</translation>
    </message>
    <message>
        <source>Shows the shares without this source, such as your own work or a sample that is cleared</source>
        <translation>自作や許諾済みサンプルなど、このソースを除いた割合を表示します</translation>
    </message>
    <message numerus="yes">
        <source>and %Ln more names</source>
        <translation>
            <numerusform>ほか %Ln 個の名前</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>Spectrogram</name>
    <message>
        <source>Spectrogram</source>
        <translation>スペクトログラム</translation>
    </message>
    <message>
        <source>Low tones below, high tones above; brighter is louder</source>
        <translation>下が低音、上が高音。明るいほど大きな音です</translation>
    </message>
    <message>
        <source>{n} dB below the loudest</source>
        <translation>最大より {n} dB 小さい</translation>
    </message>
    <message>
        <source>quieter than {n} dB below the loudest</source>
        <translation>最大より {n} dB 以上小さい</translation>
    </message>
</context>
<context>
    <name>SplitPanel</name>
    <message>
        <source>Recording</source>
        <translation>録音</translation>
    </message>
    <message>
        <source>Owners of the recording</source>
        <translation>録音の権利者</translation>
    </message>
    <message>
        <source>Work</source>
        <translation>作品</translation>
    </message>
    <message>
        <source>Owners of the work</source>
        <translation>作品の権利者</translation>
    </message>
    <message>
        <source>Payees</source>
        <translation>受取人</translation>
    </message>
    <message>
        <source>every named owner</source>
        <translation>記載された権利者すべて</translation>
    </message>
    <message>
        <source>Payees (*.csv)</source>
        <translation>受取人 (*.csv)</translation>
    </message>
    <message>
        <source>Addresses</source>
        <translation>アドレス</translation>
    </message>
    <message>
        <source>for 0xSplits: addresses.json</source>
        <translation>0xSplits 用：addresses.json</translation>
    </message>
    <message>
        <source>Addresses (*.json)</source>
        <translation>アドレス (*.json)</translation>
    </message>
    <message>
        <source>Recipient</source>
        <translation>受取人</translation>
    </message>
    <message>
        <source>IPI</source>
        <translation>IPI</translation>
    </message>
    <message>
        <source>Share</source>
        <translation>割合</translation>
    </message>
    <message>
        <source>Why</source>
        <translation>理由</translation>
    </message>
    <message>
        <source>Split</source>
        <translation>分割</translation>
    </message>
    <message>
        <source>Save as CSV …</source>
        <translation>CSV で保存 …</translation>
    </message>
    <message>
        <source>Save for 0xSplits …</source>
        <translation>0xSplits 用に保存 …</translation>
    </message>
    <message>
        <source>Parts per million that make exactly the whole. What no source explains, and what waits, are recipients of their own: nobody else gets it.</source>
        <translation>合計がちょうど全体になる百万分率です。どのソースでも説明できない分と待機分は独立した受取人となり、ほかの誰のものにもなりません。</translation>
    </message>
    <message>
        <source>Analysed track</source>
        <translation>分析済みトラック</translation>
    </message>
    <message>
        <source>The split of a finished analysis stands here.</source>
        <translation>完了した分析の分割がここに表示されます。</translation>
    </message>
    <message>
        <source>unattributed</source>
        <translation>帰属なし</translation>
    </message>
    <message>
        <source>in suspense</source>
        <translation>待機</translation>
    </message>
    <message numerus="yes">
        <source>%Ln recipients, {sum} parts per million</source>
        <translation>
            <numerusform>受取人 %Ln 件、百万分率の合計 {sum}</numerusform>
        </translation>
    </message>
    <message>
        <source>Needs the recipients&apos; addresses</source>
        <translation>受取人のアドレスが必要です</translation>
    </message>
    <message>
        <source>Save the split</source>
        <translation>分割を保存</translation>
    </message>
    <message>
        <source>Tables (*.csv)</source>
        <translation>表 (*.csv)</translation>
    </message>
    <message>
        <source>Save the split for 0xSplits</source>
        <translation>0xSplits 用の分割を保存</translation>
    </message>
    <message>
        <source>Split of {title}</source>
        <translation>{title} の分割</translation>
    </message>
    <message>
        <source>The split was saved. Nothing was paid or sent.</source>
        <translation>分割を保存しました。支払いや送信は行われていません。</translation>
    </message>
</context>
<context>
    <name>TagOwners</name>
    <message>
        <source>Name</source>
        <translation>名前</translation>
    </message>
    <message>
        <source>Role</source>
        <translation>役割</translation>
    </message>
    <message>
        <source>Right</source>
        <translation>権利</translation>
    </message>
    <message>
        <source>%</source>
        <translation>%</translation>
    </message>
    <message>
        <source>Owners in the labels</source>
        <translation>項目の権利者</translation>
    </message>
    <message>
        <source>F2 or a double click edits a cell</source>
        <translation>F2 またはダブルクリックでセルを編集</translation>
    </message>
    <message>
        <source>IPI of the party</source>
        <translation>関係者の IPI</translation>
    </message>
    <message>
        <source>Choose a party above</source>
        <translation>上で関係者を選んでください</translation>
    </message>
    <message>
        <source>of the work</source>
        <translation>作品の</translation>
    </message>
    <message>
        <source>of the recording</source>
        <translation>録音の</translation>
    </message>
    <message>
        <source>Right of the party</source>
        <translation>関係者の権利</translation>
    </message>
    <message>
        <source>Add a party</source>
        <translation>関係者を追加</translation>
    </message>
    <message>
        <source>Remove the party</source>
        <translation>関係者を削除</translation>
    </message>
    <message>
        <source>work</source>
        <translation>作品</translation>
    </message>
    <message>
        <source>recording</source>
        <translation>録音</translation>
    </message>
    <message>
        <source>{what} is no share: percent, as 33.33.</source>
        <translation>{what} は持分ではありません。33.33 のようなパーセントで入力してください。</translation>
    </message>
    <message>
        <source>the work</source>
        <translation>作品</translation>
    </message>
    <message>
        <source>the recording</source>
        <translation>録音</translation>
    </message>
    <message>
        <source>The shares of {right} make {share}.</source>
        <translation>{right}の持分の合計は {share} です。</translation>
    </message>
    <message>
        <source>The labels name no owner.</source>
        <translation>項目に権利者の記載がありません。</translation>
    </message>
</context>
<context>
    <name>TermsForm</name>
    <message>
        <source>Fill in here</source>
        <translation>ここで入力</translation>
    </message>
    <message>
        <source>Fill in the terms here</source>
        <translation>条件をここで入力</translation>
    </message>
    <message>
        <source>From a file</source>
        <translation>ファイルから</translation>
    </message>
    <message>
        <source>Take the terms from a file</source>
        <translation>条件をファイルから読み込む</translation>
    </message>
    <message>
        <source>For more pools and all rules</source>
        <translation>プールを増やす場合やすべての規則を使う場合</translation>
    </message>
    <message>
        <source>Terms</source>
        <translation>条件</translation>
    </message>
    <message>
        <source>pools.json</source>
        <translation>pools.json</translation>
    </message>
    <message>
        <source>Terms (*.json)</source>
        <translation>条件 (*.json)</translation>
    </message>
    <message>
        <source>fixed amounts</source>
        <translation>固定額</translation>
    </message>
    <message>
        <source>what the plays brought in</source>
        <translation>再生による収入</translation>
    </message>
    <message>
        <source>no such pool</source>
        <translation>なし</translation>
    </message>
    <message>
        <source>stays unattributed</source>
        <translation>帰属なしのまま</translation>
    </message>
    <message>
        <source>is shared equally</source>
        <translation>均等に分配</translation>
    </message>
    <message>
        <source>follows what was decided</source>
        <translation>決まった分に準じる</translation>
    </message>
    <message>
        <source>Save as a file …</source>
        <translation>ファイルに保存 …</translation>
    </message>
    <message>
        <source>Period</source>
        <translation>期間</translation>
    </message>
    <message>
        <source>Currency</source>
        <translation>通貨</translation>
    </message>
    <message>
        <source>Plays from</source>
        <translation>再生の開始日</translation>
    </message>
    <message>
        <source>First date of plays; empty: all</source>
        <translation>再生実績の最初の日付。空欄ならすべて</translation>
    </message>
    <message>
        <source>to</source>
        <translation>終了日</translation>
    </message>
    <message>
        <source>Last date of plays; empty: all</source>
        <translation>再生実績の最後の日付。空欄ならすべて</translation>
    </message>
    <message>
        <source>Money for outputs is</source>
        <translation>生成物に対する金額</translation>
    </message>
    <message>
        <source>What could not be measured</source>
        <translation>測定できなかった分</translation>
    </message>
    <message>
        <source>Money of tracks without a report, and of reports that say that they could not be measured. What no source explains stays unattributed in any case.</source>
        <translation>レポートのないトラックと、測定できなかったと記すレポートの金額です。どのソースでも説明できない分は、いずれの場合も帰属なしのままです。</translation>
    </message>
    <message>
        <source>Least payment</source>
        <translation>最低支払額</translation>
    </message>
    <message>
        <source>Smaller payments wait until they have grown</source>
        <translation>これより少ない支払いは、たまるまで待機します</translation>
    </message>
    <message>
        <source>Recordings</source>
        <translation>録音</translation>
    </message>
    <message>
        <source>Works</source>
        <translation>作品</translation>
    </message>
    <message>
        <source>By attribution</source>
        <translation>帰属による</translation>
    </message>
    <message>
        <source>Shared equally</source>
        <translation>均等分配</translation>
    </message>
    <message>
        <source>Pools, rules, least payments and holds as the file has them; it is checked whole.</source>
        <translation>プール、規則、最低支払額、保留はファイルのとおりです。内容はすべて確認されます。</translation>
    </message>
    <message>
        <source>percent</source>
        <translation>パーセント</translation>
    </message>
    <message>
        <source>amount</source>
        <translation>金額</translation>
    </message>
    <message>
        <source>recordings</source>
        <translation>録音</translation>
    </message>
    <message>
        <source>works</source>
        <translation>作品</translation>
    </message>
    <message>
        <source>{what} by attribution</source>
        <translation>{what}（帰属による）</translation>
    </message>
    <message>
        <source>{what}, equal shares</source>
        <translation>{what}（均等割）</translation>
    </message>
</context>
<context>
    <name>TimePane</name>
    <message>
        <source>{here} of {whole}</source>
        <translation>{whole} 中 {here}</translation>
    </message>
    <message>
        <source>selected {span}</source>
        <translation>選択範囲 {span}</translation>
    </message>
</context>
<context>
    <name>Timeline</name>
    <message>
        <source>Influence timeline</source>
        <translation>影響のタイムライン</translation>
    </message>
    <message>
        <source>Page up and page down walk through the spans; Enter shows the evidence.</source>
        <translation>Page Up と Page Down で区間をたどり、Enter で根拠を表示します。</translation>
    </message>
    <message>
        <source>{when}: {title}, {share} of this span, {leg}.</source>
        <translation>{when}：{title}、この区間の {share}、{leg}。</translation>
    </message>
    <message>
        <source>Unattributed</source>
        <translation>帰属なし</translation>
    </message>
    <message>
        <source>{when}: nothing of {title} here</source>
        <translation>{when}：ここに {title} はありません</translation>
    </message>
    <message>
        <source>{share} of the strongest influence</source>
        <translation>最大の影響の {share}</translation>
    </message>
</context>
<context>
    <name>TrackDetails</name>
    <message>
        <source>Show in its folder</source>
        <translation>フォルダーに表示</translation>
    </message>
    <message>
        <source>Find the file …</source>
        <translation>ファイルを探す …</translation>
    </message>
    <message>
        <source>What is it like?</source>
        <translation>似ているものは？</translation>
    </message>
    <message>
        <source>Analyse it</source>
        <translation>分析する</translation>
    </message>
    <message>
        <source>Store</source>
        <translation>保存</translation>
    </message>
    <message>
        <source>Discard</source>
        <translation>破棄</translation>
    </message>
    <message>
        <source>Owners in the labels</source>
        <translation>項目の権利者</translation>
    </message>
    <message>
        <source>Album</source>
        <translation>アルバム</translation>
    </message>
    <message>
        <source>Year</source>
        <translation>年</translation>
    </message>
    <message>
        <source>Title</source>
        <translation>タイトル</translation>
    </message>
    <message>
        <source>Artist</source>
        <translation>アーティスト</translation>
    </message>
    <message>
        <source>Drawing …</source>
        <translation>描画しています …</translation>
    </message>
    <message>
        <source>{hertz} Hz, {channels} channels</source>
        <translation>{hertz} Hz、{channels} チャンネル</translation>
    </message>
    <message>
        <source>Another file is at this place now.</source>
        <translation>この場所には現在別のファイルがあります。</translation>
    </message>
    <message>
        <source>Rights data link it with {what}.</source>
        <translation>権利データでは {what} に関連付けられています。</translation>
    </message>
    <message>
        <source>Reports name as owners: {who}</source>
        <translation>レポートに載る権利者：{who}</translation>
    </message>
    <message>
        <source>The labels name others.</source>
        <translation>項目の記載とは異なります。</translation>
    </message>
    <message>
        <source>{what} is no share.</source>
        <translation>{what} は持分ではありません。</translation>
    </message>
    <message>
        <source>Give percent, as 33.33, between 0 and 100.</source>
        <translation>33.33 のように、0 から 100 までのパーセントで入力してください。</translation>
    </message>
</context>
<context>
    <name>TrackPage</name>
    <message>
        <source>Make certificate</source>
        <translation>証明書を作成</translation>
    </message>
    <message>
        <source>Export …</source>
        <translation>書き出す …</translation>
    </message>
    <message>
        <source>Letter …</source>
        <translation>通知書 …</translation>
    </message>
    <message>
        <source>A licence offer or a notice about the source that is shown</source>
        <translation>表示中のソースについてのライセンス提案または通知</translation>
    </message>
    <message>
        <source>Certificate</source>
        <translation>証明書</translation>
    </message>
    <message>
        <source>The evidence of a finished analysis stands here.</source>
        <translation>完了した分析の根拠がここに表示されます。</translation>
    </message>
    <message>
        <source>No report can be read from this file.</source>
        <translation>このファイルからレポートを読み取れません。</translation>
    </message>
    <message>
        <source>This track could not be analysed.</source>
        <translation>このトラックは分析できませんでした。</translation>
    </message>
    <message>
        <source>Starting</source>
        <translation>開始しています</translation>
    </message>
    <message>
        <source>This analysis was not finished when Descant closed. Choose Analyse again to start it.</source>
        <translation>この分析は Descant を閉じたとき未完了でした。「もう一度分析」で開始します。</translation>
    </message>
    <message>
        <source>This analysis was cancelled. Choose Analyse again to start over.</source>
        <translation>この分析は中止されました。「もう一度分析」で最初からやり直します。</translation>
    </message>
    <message>
        <source>Waiting for its turn</source>
        <translation>順番を待っています</translation>
    </message>
    <message>
        <source>Sources may be missing: this catalog could not be calibrated.</source>
        <translation>ソースが抜けている可能性があります。このカタログは較正できませんでした。</translation>
    </message>
    <message>
        <source>This track was not compared with all of the catalog: its shares may be wrong.</source>
        <translation>このトラックはカタログの全体とは照合されていません。割合が正しくない可能性があります。</translation>
    </message>
    <message>
        <source>mono</source>
        <translation>モノラル</translation>
    </message>
    <message>
        <source>stereo</source>
        <translation>ステレオ</translation>
    </message>
    <message>
        <source>against {catalog}</source>
        <translation>照合先 {catalog}</translation>
    </message>
    <message>
        <source>analysed {when}</source>
        <translation>分析日時 {when}</translation>
    </message>
    <message>
        <source>Choose a span in the timeline to see and hear its evidence.</source>
        <translation>タイムラインで区間を選ぶと、その根拠を見て聴くことができます。</translation>
    </message>
    <message>
        <source>This leg hears no source in this track.</source>
        <translation>この系統では、このトラックにソースは聴き取れません。</translation>
    </message>
    <message>
        <source>Image (*.png);;Drawing (*.svg);;Document (*.pdf)</source>
        <translation>画像 (*.png);;図面 (*.svg);;文書 (*.pdf)</translation>
    </message>
    <message>
        <source>Save the picture</source>
        <translation>画像を保存</translation>
    </message>
    <message>
        <source>The picture was saved.</source>
        <translation>画像を保存しました。</translation>
    </message>
</context>
<context>
    <name>TrackPanes</name>
    <message>
        <source>Zoom in (+)</source>
        <translation>拡大 (+)</translation>
    </message>
    <message>
        <source>Zoom out (−)</source>
        <translation>縮小 (−)</translation>
    </message>
    <message>
        <source>Zoom to the selection (Z)</source>
        <translation>選択範囲に拡大 (Z)</translation>
    </message>
    <message>
        <source>Show all (F)</source>
        <translation>全体を表示 (F)</translation>
    </message>
    <message>
        <source>Play the selection over and over (O)</source>
        <translation>選択範囲を繰り返し再生 (O)</translation>
    </message>
    <message>
        <source>Kind and colours of the spectrogram</source>
        <translation>スペクトログラムの種類と色</translation>
    </message>
    <message>
        <source>Mel spectrogram</source>
        <translation>メルスペクトログラム</translation>
    </message>
    <message>
        <source>Notes (constant-Q)</source>
        <translation>音名（定Q）</translation>
    </message>
    <message>
        <source>Colours</source>
        <translation>色</translation>
    </message>
    <message>
        <source>Show all</source>
        <translation>全体を表示</translation>
    </message>
    <message>
        <source>Zoom to the selection</source>
        <translation>選択範囲に拡大</translation>
    </message>
    <message>
        <source>Play the selection over and over</source>
        <translation>選択範囲を繰り返し再生</translation>
    </message>
    <message>
        <source>Save the picture …</source>
        <translation>画像を保存 …</translation>
    </message>
    <message>
        <source>Notes ▾</source>
        <translation>音名 ▾</translation>
    </message>
    <message>
        <source>Mel ▾</source>
        <translation>メル ▾</translation>
    </message>
    <message>
        <source>Drawing …</source>
        <translation>描画しています …</translation>
    </message>
</context>
<context>
    <name>TrainingSets</name>
    <message>
        <source>Training sets</source>
        <translation>学習データセット</translation>
    </message>
    <message>
        <source>Make</source>
        <translation>作成</translation>
    </message>
    <message>
        <source>Check</source>
        <translation>確認</translation>
    </message>
    <message>
        <source>Public summary</source>
        <translation>公開用の要約</translation>
    </message>
    <message>
        <source>Signed manifests (*.jws)</source>
        <translation>署名付きマニフェスト (*.jws)</translation>
    </message>
    <message>
        <source>Tables (*.csv)</source>
        <translation>表 (*.csv)</translation>
    </message>
    <message>
        <source>all tracks of the open catalog</source>
        <translation>開いているカタログの全トラック</translation>
    </message>
    <message>
        <source>List of tracks</source>
        <translation>トラックの一覧</translation>
    </message>
    <message>
        <source>in place of the words</source>
        <translation>語の代わりに</translation>
    </message>
    <message>
        <source>Licences</source>
        <translation>ライセンス一覧</translation>
    </message>
    <message>
        <source>terms.json</source>
        <translation>terms.json</translation>
    </message>
    <message>
        <source>Terms (*.json)</source>
        <translation>条件 (*.json)</translation>
    </message>
    <message>
        <source>of tracks without one of their own</source>
        <translation>個別の記載がないトラックのもの</translation>
    </message>
    <message>
        <source>Also tracks without a licence</source>
        <translation>ライセンスのないトラックも含める</translation>
    </message>
    <message>
        <source>Manifest</source>
        <translation>マニフェスト</translation>
    </message>
    <message>
        <source>signed, .jws</source>
        <translation>署名付き .jws</translation>
    </message>
    <message>
        <source>Issuer&apos;s public key</source>
        <translation>発行者の公開鍵</translation>
    </message>
    <message>
        <source>had by another way</source>
        <translation>別の経路で入手したもの</translation>
    </message>
    <message>
        <source>Keys (*.pem *.jwk *.json)</source>
        <translation>鍵 (*.pem *.jwk *.json)</translation>
    </message>
    <message>
        <source>Folder with the audio</source>
        <translation>音声のフォルダー</translation>
    </message>
    <message>
        <source>not compared</source>
        <translation>比較しない</translation>
    </message>
    <message>
        <source>signed manifests, one a line</source>
        <translation>署名付きマニフェスト（1 行に 1 件）</translation>
    </message>
    <message>
        <source>add one</source>
        <translation>一つ追加</translation>
    </message>
    <message>
        <source>What only you know</source>
        <translation>ご自身だけが知ること</translation>
    </message>
    <message>
        <source>answers.json</source>
        <translation>answers.json</translation>
    </message>
    <message>
        <source>Answers (*.json)</source>
        <translation>回答 (*.json)</translation>
    </message>
    <message>
        <source>Tracks of the open catalog with hashes, owners and terms, signed as certificates are. A model that is trained on them can be audited by it.</source>
        <translation>開いているカタログのトラックをハッシュ、権利者、条件とともに記し、証明書と同様に署名します。これで学習したモデルは、これを使って監査できます。</translation>
    </message>
    <message>
        <source>Name of the set</source>
        <translation>データセットの名前</translation>
    </message>
    <message>
        <source>Tracks with these words</source>
        <translation>この語を含むトラック</translation>
    </message>
    <message>
        <source>List of tracks with their terms</source>
        <translation>トラックと条件の一覧</translation>
    </message>
    <message>
        <source>Licence</source>
        <translation>ライセンス</translation>
    </message>
    <message>
        <source>Offline: whether it was changed, whose key signed it, and whether the files are the same.</source>
        <translation>オフラインで、改変の有無、誰の鍵で署名されたか、ファイルが同じかを確認します。</translation>
    </message>
    <message>
        <source>The public summary of training content that the EU AI Act asks for, after the Commission&apos;s template. What only a person can know is left to be filled in, and never invented.</source>
        <translation>EU の AI 法が求める学習内容の公開要約を、欧州委員会のひな形に沿って作成します。人にしか分からないことは記入欄のまま残し、作り出すことはありません。</translation>
    </message>
    <message>
        <source>Manifests</source>
        <translation>マニフェスト</translation>
    </message>
    <message>
        <source>Add a manifest</source>
        <translation>マニフェストを追加</translation>
    </message>
    <message>
        <source>Sign and save …</source>
        <translation>署名して保存 …</translation>
    </message>
    <message>
        <source>Save the summary …</source>
        <translation>要約を保存 …</translation>
    </message>
    <message>
        <source>Training set</source>
        <translation>学習データセット</translation>
    </message>
    <message>
        <source>Save the training set</source>
        <translation>学習データセットを保存</translation>
    </message>
    <message>
        <source>Checking the training set</source>
        <translation>学習データセットを確認しています</translation>
    </message>
    <message>
        <source>It holds.</source>
        <translation>有効です。</translation>
    </message>
    <message>
        <source>It does not hold.</source>
        <translation>有効ではありません。</translation>
    </message>
    <message>
        <source>Tracks: {n}</source>
        <translation>トラック：{n}</translation>
    </message>
    <message>
        <source>Hours: {n}</source>
        <translation>時間：{n}</translation>
    </message>
    <message>
        <source>Without a licence: {n}</source>
        <translation>ライセンスなし：{n}</translation>
    </message>
    <message>
        <source>Without an owner: {n}</source>
        <translation>権利者なし：{n}</translation>
    </message>
    <message>
        <source>Pages (*.pdf);;Web page (*.html);;Data (*.json)</source>
        <translation>文書 (*.pdf);;ウェブページ (*.html);;データ (*.json)</translation>
    </message>
    <message>
        <source>Save the public summary</source>
        <translation>公開用の要約を保存</translation>
    </message>
    <message>
        <source>Saved.</source>
        <translation>保存しました。</translation>
    </message>
    <message>
        <source>Saved. To be filled in by a person: {n}</source>
        <translation>保存しました。人が記入する項目：{n}</translation>
    </message>
</context>
<context>
    <name>Transport</name>
    <message>
        <source>This track</source>
        <translation>このトラック</translation>
    </message>
    <message>
        <source>The source</source>
        <translation>ソース</translation>
    </message>
    <message>
        <source>{side}: {name} (X switches)</source>
        <translation>{side}：{name}（X で切り替え）</translation>
    </message>
    <message>
        <source>Hear {name}</source>
        <translation>{name}を聴く</translation>
    </message>
    <message>
        <source>Time</source>
        <translation>時間</translation>
    </message>
    <message>
        <source>Volume</source>
        <translation>音量</translation>
    </message>
    <message>
        <source>Looking for a sound output …</source>
        <translation>サウンド出力を探しています …</translation>
    </message>
    <message>
        <source>Pause (Space)</source>
        <translation>一時停止 (Space)</translation>
    </message>
    <message>
        <source>Play (Space)</source>
        <translation>再生 (Space)</translation>
    </message>
</context>
<context>
    <name>TrustCard</name>
    <message>
        <source>How far to trust it</source>
        <translation>どこまで信頼できるか</translation>
    </message>
    <message>
        <source>Measured by {method}.</source>
        <translation>測定方法：{method}。</translation>
    </message>
</context>
<context>
    <name>Verdict</name>
    <message>
        <source>{title} in the file {name}</source>
        <translation>{title}（ファイル {name}）</translation>
    </message>
    <message>
        <source>The file {name}</source>
        <translation>ファイル {name}</translation>
    </message>
    <message>
        <source>Its chain names: {name}</source>
        <translation>チェーンの名義：{name}</translation>
    </message>
    <message>
        <source>Key: {fingerprint}</source>
        <translation>鍵：{fingerprint}</translation>
    </message>
    <message>
        <source>✓  The same again, every share and place.</source>
        <translation>✓  割合も位置もすべて同じ結果です。</translation>
    </message>
    <message>
        <source>✓  The same within the tolerance.</source>
        <translation>✓  許容差の範囲で同じです。</translation>
    </message>
    <message>
        <source>✗  It came out differently.</source>
        <translation>✗  異なる結果になりました。</translation>
    </message>
    <message>
        <source>The analysis of {name}, made again</source>
        <translation>{name} の分析をやり直した結果</translation>
    </message>
    <message>
        <source>{what}: certified {then}, now {now}</source>
        <translation>{what}：証明書 {then}、現在 {now}</translation>
    </message>
    <message>
        <source>The largest difference of a share: {most} points</source>
        <translation>割合の最大の差：{most} ポイント</translation>
    </message>
    <message>
        <source>✓  This certificate holds.</source>
        <translation>✓  この証明書は有効です。</translation>
    </message>
    <message>
        <source>–  Unchanged, signer not proven.</source>
        <translation>–  改変なし。署名者は証明されていません。</translation>
    </message>
    <message>
        <source>–  This certificate cannot be checked by this version.</source>
        <translation>–  この証明書はこのバージョンでは確認できません。</translation>
    </message>
    <message>
        <source>✗  This certificate does not hold.</source>
        <translation>✗  この証明書は有効ではありません。</translation>
    </message>
</context>
<context>
    <name>Waveform</name>
    <message>
        <source>Waveform</source>
        <translation>波形</translation>
    </message>
    <message>
        <source>Arrow keys move the cursor, with Shift they select; plus and minus zoom, F shows all</source>
        <translation>矢印キーでカーソルを移動、Shift で選択。プラスとマイナスで拡大・縮小、F で全体を表示</translation>
    </message>
    <message>
        <source>A first look, at some places; the whole is being read</source>
        <translation>いくつかの箇所をざっと見たものです。全体を読み込んでいます</translation>
    </message>
</context>
<context>
    <name>WhyExcluded</name>
    <message>
        <source>Exclude a source</source>
        <translation>ソースを除外</translation>
    </message>
    <message>
        <source>{title} gets no share. What it explains falls to sources that explain it as well, or stays unattributed. The exclusion and its reason stand in the report, in certificates and in exports, and can be undone.</source>
        <translation>{title} には割合が付きません。それが説明する分は、同じ分を説明するほかのソースに移るか、帰属なしのまま残ります。除外とその理由はレポート、証明書、書き出しに記され、元に戻すことができます。</translation>
    </message>
    <message>
        <source>Reason</source>
        <translation>理由</translation>
    </message>
    <message>
        <source>Own work</source>
        <translation>自作</translation>
    </message>
    <message>
        <source>Sample cleared</source>
        <translation>許諾済みサンプル</translation>
    </message>
    <message>
        <source>Licensed</source>
        <translation>ライセンス済み</translation>
    </message>
    <message>
        <source>Public domain</source>
        <translation>パブリックドメイン</translation>
    </message>
    <message>
        <source>Exclude</source>
        <translation>除外</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>キャンセル</translation>
    </message>
    <message>
        <source>Why?</source>
        <translation>理由は？</translation>
    </message>
</context>
<context>
    <name>WindowPage</name>
    <message>
        <source>As the system</source>
        <translation>システムに合わせる</translation>
    </message>
    <message>
        <source>Light</source>
        <translation>ライト</translation>
    </message>
    <message>
        <source>Dark</source>
        <translation>ダーク</translation>
    </message>
    <message>
        <source>The computer&apos;s default</source>
        <translation>コンピューターの既定</translation>
    </message>
    <message>
        <source>{name} (not connected)</source>
        <translation>{name}（未接続）</translation>
    </message>
    <message>
        <source>Window</source>
        <translation>ウィンドウ</translation>
    </message>
    <message>
        <source>Language</source>
        <translation>言語</translation>
    </message>
    <message>
        <source>Appearance</source>
        <translation>外観</translation>
    </message>
    <message>
        <source>Sound output</source>
        <translation>サウンド出力</translation>
    </message>
</context>
<context>
    <name>_Panel</name>
    <message>
        <source>Cancel all</source>
        <translation>すべて中止</translation>
    </message>
    <message>
        <source>Do {job} sooner</source>
        <translation>{job} を先に行う</translation>
    </message>
    <message>
        <source>Do {job} later</source>
        <translation>{job} を後に回す</translation>
    </message>
    <message>
        <source>Cancel {job}</source>
        <translation>{job} を中止</translation>
    </message>
    <message numerus="yes">
        <source>and %Ln more</source>
        <translation>
            <numerusform>ほか %Ln 件</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>app</name>
    <message>
        <source>Descant ended unexpectedly last time. Finished reports are kept.</source>
        <translation>前回 Descant は予期せず終了しました。完了したレポートは残っています。</translation>
    </message>
    <message>
        <source>Something unforeseen went wrong in the window.</source>
        <translation>ウィンドウで予期しない問題が起きました。</translation>
    </message>
    <message>
        <source>What was finished is kept. Starting Descant again may help.</source>
        <translation>完了したものは残っています。Descant を再起動すると改善することがあります。</translation>
    </message>
</context>
<context>
    <name>comparison</name>
    <message>
        <source>against {catalog}</source>
        <translation>照合先 {catalog}</translation>
    </message>
    <message>
        <source>analysed {when}</source>
        <translation>分析日時 {when}</translation>
    </message>
    <message>
        <source>excluded</source>
        <translation>除外</translation>
    </message>
</context>
<context>
    <name>contributions</name>
    <message>
        <source>Unattributed</source>
        <translation>帰属なし</translation>
    </message>
    <message>
        <source>no work is named; by the recording</source>
        <translation>作品の記載なし。録音による</translation>
    </message>
</context>
<context>
    <name>desktop</name>
    <message>
        <source>{name} is not there any more.</source>
        <translation>{name} はもうありません。</translation>
    </message>
    <message>
        <source>This desktop names no program that opens {name}.</source>
        <translation>{name} を開くプログラムがデスクトップに登録されていません。</translation>
    </message>
    <message>
        <source>It lies at {place}</source>
        <translation>場所：{place}</translation>
    </message>
</context>
<context>
    <name>edits</name>
    <message>
        <source>the new label of {title}</source>
        <translation>{title} の項目変更</translation>
    </message>
    <message>
        <source>Relabelling {title}</source>
        <translation>{title} の項目を変更しています</translation>
    </message>
    <message>
        <source>the removal of tracks: {n}</source>
        <translation>トラックの削除：{n} 件</translation>
    </message>
    <message>
        <source>Removing tracks: {n}</source>
        <translation>トラックを削除しています：{n} 件</translation>
    </message>
    <message>
        <source>Putting back tracks: {n}</source>
        <translation>トラックを戻しています：{n} 件</translation>
    </message>
    <message>
        <source>Files that could not be put back: {n}</source>
        <translation>戻せなかったファイル：{n} 件</translation>
    </message>
    <message>
        <source>Were their files moved?</source>
        <translation>ファイルが移動されていませんか？</translation>
    </message>
    <message>
        <source>the removal of {title} from the list</source>
        <translation>{title} をリストから除くこと</translation>
    </message>
    <message>
        <source>Once more: {what}</source>
        <translation>やり直し：{what}</translation>
    </message>
    <message>
        <source>Undoing {what}</source>
        <translation>取り消し：{what}</translation>
    </message>
</context>
<context>
    <name>engine</name>
    <message>
        <source>A similarity-based estimate: no proof of training, copying or infringement.</source>
        <translation>類似に基づく推定であり、学習、複製、侵害の証明ではありません。</translation>
    </message>
    <message>
        <source>Sources that are not in the catalog cannot be named; their part is in the unattributed share.</source>
        <translation>カタログにないソースは挙げられず、その分は帰属なしに含まれます。</translation>
    </message>
    <message>
        <source>Common musical material (stock progressions, beats, loops, presets) can resemble without descent.</source>
        <translation>ありふれた音楽素材（定番の進行、ビート、ループ、プリセット）は、由来がなくても似ることがあります。</translation>
    </message>
    <message>
        <source>Whether the track was made by a machine is another question; this report does not answer it.</source>
        <translation>トラックが機械で作られたかどうかは別の問題であり、このレポートはそれに答えません。</translation>
    </message>
    <message>
        <source>Whether a span is the very recording or a close re-performance was judged by spectra: listen before claiming a master.</source>
        <translation>ある区間が録音そのものか、よく似た再演かはスペクトルで判断しています。原盤の権利を主張する前に聴いて確かめてください。</translation>
    </message>
    <message>
        <source>Whether a span is the very recording or a close re-performance was not judged: listen before claiming a master.</source>
        <translation>ある区間が録音そのものか、よく似た再演かは判断していません。原盤の権利を主張する前に聴いて確かめてください。</translation>
    </message>
    <message>
        <source>Style evidence ranks well but hardly proves; it counts half in the headline.</source>
        <translation>スタイルの根拠は順位付けには有効ですが、ほとんど証明になりません。総合では半分の重みです。</translation>
    </message>
    <message>
        <source>The track is shorter than ten seconds: little evidence, wide intervals.</source>
        <translation>トラックが 10 秒より短いため、根拠が少なく区間推定が広くなります。</translation>
    </message>
    <message>
        <source>The gate of the {} leg takes {} such tracks: in this catalog no source can pass by this leg.</source>
        <translation>{} 系統の判定には {} 件のトラックが必要です。このカタログでは、この系統で基準を満たすソースはありません。</translation>
    </message>
    <message>
        <source>At the place of “{}” ({}) there is other audio now; the share is of what was there when it was added.</source>
        <translation>「{}」（{}）の場所には現在別の音声があります。割合は追加時の音声についてのものです。</translation>
    </message>
    <message>
        <source>Owners of “{}” were taken from the catalog&apos;s rights data; the tags of their files name others, or other shares.</source>
        <translation>「{}」の権利者はカタログの権利データによるものです。ファイルのタグの記載とは異なります。</translation>
    </message>
    <message>
        <source>Owners of {} of the sources were taken from the catalog&apos;s rights data; the tags of their files name others, or other shares.</source>
        <translation>{} 件のソースの権利者はカタログの権利データによるものです。ファイルのタグの記載とは異なります。</translation>
    </message>
    <message>
        <source>Not all was compared.</source>
        <translation>すべてが照合されたわけではありません。</translation>
    </message>
    <message>
        <source>{} of {} tracks of the catalog have not been heard by the {} leg, or by an earlier version of it. Run `descant catalog repair`.</source>
        <translation>カタログの {} / {} トラックは、{} 系統でまだ聴かれていないか、以前の版で聴かれたものです。`descant catalog repair` を実行してください。</translation>
    </message>
    <message>
        <source>That nothing is found here is no finding.</source>
        <translation>ここで何も見つからないことは、分析結果とは言えません。</translation>
    </message>
    <message>
        <source>The gate could not be measured: this catalog holds {} of the {} pieces of music that stand for unrelated music, and with the other {} no p-value under {} can be stated; {} is asked for ({}).</source>
        <translation>判定基準を測定できませんでした。無関係な音楽の代表のうち {} / {} 曲がこのカタログに含まれ、残りの {} 曲では {} 未満の p 値を示せません。必要なのは {}（{}）です。</translation>
    </message>
    <message>
        <source>The gate could not be measured: what the {} pieces of music that stand for unrelated music reach follows no known distribution, so that no p-value under {} can be stated; {} is asked for ({}).</source>
        <translation>判定基準を測定できませんでした。無関係な音楽の代表 {} 曲の値が既知の分布に従わず、{} 未満の p 値を示せません。必要なのは {}（{}）です。</translation>
    </message>
    <message>
        <source>The gate does not let through what it should: of {} altered excerpts of this catalog&apos;s own tracks {} passed.</source>
        <translation>通すべきものが判定基準を通りません。このカタログ自身のトラックを加工した {} 個の抜粋のうち、通ったのは {} 個でした。</translation>
    </message>
    <message>
        <source>no owner of this right is known</source>
        <translation>この権利の権利者が不明です</translation>
    </message>
    <message>
        <source>the owners known hold less than the whole right</source>
        <translation>判明している権利者の持分が全体に足りません</translation>
    </message>
    <message>
        <source>the owners&apos; shares exceed the whole right</source>
        <translation>権利者の持分が全体を超えています</translation>
    </message>
    <message>
        <source>the catalog names different owners of this recording</source>
        <translation>カタログに、この録音の権利者が異なって記されています</translation>
    </message>
    <message>
        <source>the owner is not in the list of payees</source>
        <translation>権利者が受取人の一覧にありません</translation>
    </message>
    <message>
        <source>the owner named stands for the public domain, which nobody is paid for</source>
        <translation>記された権利者は公有を表すもので、誰にも支払われません</translation>
    </message>
    <message>
        <source>below the least payment of {}</source>
        <translation>最低支払額 {} に達していません</translation>
    </message>
    <message>
        <source>unreliable</source>
        <translation>信頼できない</translation>
    </message>
    <message>
        <source>no report</source>
        <translation>レポートなし</translation>
    </message>
    <message>
        <source>share below the threshold</source>
        <translation>割合がしきい値未満</translation>
    </message>
    <message>
        <source>not shown by the leg</source>
        <translation>この系統では示されない</translation>
    </message>
    <message>
        <source>no plays</source>
        <translation>再生実績なし</translation>
    </message>
    <message>
        <source>no tracks to share among</source>
        <translation>分けるトラックがありません</translation>
    </message>
    <message>
        <source>no source is shown for it</source>
        <translation>これを示すソースがありません</translation>
    </message>
    <message>
        <source>the shares total {}, not 0 or 100 %</source>
        <translation>持分の合計が {} で、0 でも 100 % でもありません</translation>
    </message>
    <message>
        <source>the {} shares total {}, not 0 or 100 %</source>
        <translation>持分（{}）の合計が {} で、0 でも 100 % でもありません</translation>
    </message>
    <message>
        <source>{} owns a share as {}, which only collects for an owner</source>
        <translation>{} が {} として持分を持っていますが、この役割は権利者のために徴収するものです</translation>
    </message>
    <message>
        <source>the shares of the recording total {}, not 100 %</source>
        <translation>録音の持分の合計が {} で、100 % ではありません</translation>
    </message>
    <message>
        <source>the shares of the recording in {} total {}, not 100 %</source>
        <translation>録音の持分（{}）の合計が {} で、100 % ではありません</translation>
    </message>
    <message>
        <source>it ends before it starts</source>
        <translation>終わりが始まりより前です</translation>
    </message>
    <message>
        <source>{} of {} is not a valid {}</source>
        <translation>{}（{}）は正しい {} ではありません</translation>
    </message>
    <message>
        <source>{} is not a valid {}</source>
        <translation>{} は正しい {} ではありません</translation>
    </message>
    <message>
        <source>not a valid {}</source>
        <translation>正しい {} ではありません</translation>
    </message>
    <message>
        <source>title {}, writers {}</source>
        <translation>題名 {}、著作者 {}</translation>
    </message>
    <message>
        <source>title {}, artist {}</source>
        <translation>題名 {}、アーティスト {}</translation>
    </message>
    <message>
        <source>title {}, artist {}, {} s apart in length</source>
        <translation>題名 {}、アーティスト {}、長さの差 {} 秒</translation>
    </message>
    <message>
        <source>title {}, nothing known of who made both</source>
        <translation>題名 {}。両方の作者は不明です</translation>
    </message>
    <message>
        <source>ISRC {}, but the titles differ</source>
        <translation>ISRC {}。ただし題名が異なります</translation>
    </message>
    <message>
        <source>ISRC {} is of the work</source>
        <translation>ISRC {} はこの作品のものです</translation>
    </message>
    <message>
        <source>work number {}</source>
        <translation>作品番号 {}</translation>
    </message>
    <message>
        <source>ISRC {} is of the work, which {} works have</source>
        <translation>ISRC {} はこの作品のものですが、{} 件の作品にあります</translation>
    </message>
    <message>
        <source>work number {}, which {} works have</source>
        <translation>作品番号 {}。{} 件の作品にあります</translation>
    </message>
    <message>
        <source>ISWC {}, which {} works have</source>
        <translation>ISWC {}。{} 件の作品にあります</translation>
    </message>
    <message>
        <source>sound (SHA-256)</source>
        <translation>音声（SHA-256）</translation>
    </message>
    <message>
        <source>catalog</source>
        <translation>カタログ</translation>
    </message>
    <message>
        <source>tracks of the catalog</source>
        <translation>カタログのトラック数</translation>
    </message>
    <message>
        <source>state of the catalog</source>
        <translation>カタログの状態</translation>
    </message>
    <message>
        <source>excluded by hand</source>
        <translation>手動で除外</translation>
    </message>
    <message>
        <source>nothing</source>
        <translation>なし</translation>
    </message>
    <message>
        <source>program</source>
        <translation>プログラム</translation>
    </message>
    <message>
        <source>recording encoder</source>
        <translation>録音のエンコーダー</translation>
    </message>
    <message>
        <source>composition encoder</source>
        <translation>楽曲のエンコーダー</translation>
    </message>
    <message>
        <source>style encoder</source>
        <translation>スタイルのエンコーダー</translation>
    </message>
    <message>
        <source>setting {}</source>
        <translation>設定 {}</translation>
    </message>
    <message>
        <source>device</source>
        <translation>デバイス</translation>
    </message>
    <message>
        <source>where networks run: auto, cpu, cuda or mps</source>
        <translation>ネットワークの計算場所：auto、cpu、cuda、mps</translation>
    </message>
    <message>
        <source>threads</source>
        <translation>スレッド数</translation>
    </message>
    <message>
        <source>threads for networks and search; 0: one a core</source>
        <translation>ネットワークと検索のスレッド数。0 はコアごとに 1</translation>
    </message>
    <message>
        <source>workers</source>
        <translation>プロセス数</translation>
    </message>
    <message>
        <source>processes that decode and listen; 0: one a core</source>
        <translation>デコードと聴取のプロセス数。0 はコアごとに 1</translation>
    </message>
    <message>
        <source>seed</source>
        <translation>乱数の種</translation>
    </message>
    <message>
        <source>seed of the bootstrap behind the intervals</source>
        <translation>区間推定のブートストラップの乱数の種</translation>
    </message>
    <message>
        <source>candidates</source>
        <translation>候補数</translation>
    </message>
    <message>
        <source>tracks kept for alignment after the search of the index</source>
        <translation>索引の検索後に整列のために残すトラック数</translation>
    </message>
    <message>
        <source>sources</source>
        <translation>ソース数</translation>
    </message>
    <message>
        <source>most sources among which one track is shared (exact Shapley)</source>
        <translation>1 トラックを分け合うソースの上限（厳密な Shapley 値）</translation>
    </message>
    <message>
        <source>alpha</source>
        <translation>アルファ</translation>
    </message>
    <message>
        <source>false-alarm rate of the gate over all legs: nothing with a larger p-value gets a share</source>
        <translation>全系統を通した判定基準の誤警報率：p 値がこれより大きいものには割合が付きません</translation>
    </message>
    <message>
        <source>prior</source>
        <translation>事前確率</translation>
    </message>
    <message>
        <source>prior probability that a segment descends from a candidate that passed the gate</source>
        <translation>判定基準を満たした候補に区間が由来する事前確率</translation>
    </message>
    <message>
        <source>weight recording</source>
        <translation>録音の重み</translation>
    </message>
    <message>
        <source>weight of the recording leg in the headline</source>
        <translation>総合における録音の重み</translation>
    </message>
    <message>
        <source>weight composition</source>
        <translation>楽曲の重み</translation>
    </message>
    <message>
        <source>weight of the composition leg in the headline</source>
        <translation>総合における楽曲の重み</translation>
    </message>
    <message>
        <source>weight style</source>
        <translation>スタイルの重み</translation>
    </message>
    <message>
        <source>weight of the style leg in the headline</source>
        <translation>総合におけるスタイルの重み</translation>
    </message>
    <message>
        <source>bootstrap</source>
        <translation>ブートストラップ</translation>
    </message>
    <message>
        <source>block-bootstrap draws behind each interval</source>
        <translation>各区間推定のブロック・ブートストラップの回数</translation>
    </message>
    <message>
        <source>interval</source>
        <translation>区間</translation>
    </message>
    <message>
        <source>coverage that the stated intervals aim at</source>
        <translation>示される区間が目指す被覆率</translation>
    </message>
    <message>
        <source>The audio is too short: {} s.</source>
        <translation>音声が短すぎます：{} 秒。</translation>
    </message>
    <message>
        <source>At least {} s are needed.</source>
        <translation>最低 {} 秒が必要です。</translation>
    </message>
    <message>
        <source>The file is silent.</source>
        <translation>ファイルが無音です。</translation>
    </message>
    <message>
        <source>Check that the right track was exported.</source>
        <translation>正しいトラックが書き出されたか確認してください。</translation>
    </message>
    <message>
        <source>The file could not be heard ({}: {}).</source>
        <translation>ファイルを聴き取れませんでした（{}：{}）。</translation>
    </message>
    <message>
        <source>Export it anew as WAV or FLAC. The log has the details.</source>
        <translation>WAV または FLAC で書き出し直してください。詳細はログにあります。</translation>
    </message>
    <message>
        <source>Reading this file crashed the decoder.</source>
        <translation>このファイルの読み込み中にデコーダーが異常終了しました。</translation>
    </message>
    <message>
        <source>Export it anew as WAV or FLAC and try again.</source>
        <translation>WAV または FLAC で書き出し直して、もう一度試してください。</translation>
    </message>
    <message>
        <source>The file is damaged, or was cut off while it was copied: it cannot be decoded beyond {} s.</source>
        <translation>ファイルが壊れているか、コピー中に途切れています。{} 秒より先はデコードできません。</translation>
    </message>
    <message>
        <source>Copy or download it again.</source>
        <translation>もう一度コピーまたはダウンロードしてください。</translation>
    </message>
    <message>
        <source>The sample rate or the number of channels changes inside this file, after {} s.</source>
        <translation>このファイルは {} 秒以降でサンプルレートまたはチャンネル数が変わります。</translation>
    </message>
    <message>
        <source>Export it anew as WAV or FLAC.</source>
        <translation>WAV または FLAC で書き出し直してください。</translation>
    </message>
    <message>
        <source>The file cannot be played from there ({}).</source>
        <translation>その位置からは再生できません（{}）。</translation>
    </message>
    <message>
        <source>There is no sound in this file.</source>
        <translation>このファイルに音声はありません。</translation>
    </message>
    <message>
        <source>Choose a file with an audio track.</source>
        <translation>音声トラックのあるファイルを選んでください。</translation>
    </message>
    <message>
        <source>This is not audio that Descant can read.</source>
        <translation>Descant で読める音声ではありません。</translation>
    </message>
    <message>
        <source>Export it as WAV, FLAC, MP3 or M4A and try again. Files with copy protection cannot be read.</source>
        <translation>WAV、FLAC、MP3、M4A のいずれかで書き出して、もう一度試してください。コピー保護されたファイルは読めません。</translation>
    </message>
    <message>
        <source>; and {} more</source>
        <translation>、ほか {} 件</translation>
    </message>
    <message>
        <source>; it says that it lasts {}</source>
        <translation>（記載された長さは {}）</translation>
    </message>
    <message>
        <source>; the work, from line {}, is left out</source>
        <translation>、{} 行目からの作品は省かれます</translation>
    </message>
    <message>
        <source>A CWR file names its sender and the sender&apos;s IPI name number.</source>
        <translation>CWR ファイルには送り主とその IPI ネームナンバーが記されます。</translation>
    </message>
    <message>
        <source>A CWR file names its sender.</source>
        <translation>CWR ファイルには送り主が記されます。</translation>
    </message>
    <message>
        <source>A checkpoint does not have the model&apos;s parameters.</source>
        <translation>チェックポイントのパラメーターがモデルと一致しません。</translation>
    </message>
    <message>
        <source>A file of this index is missing or damaged.</source>
        <translation>この索引のファイルがないか、壊れています。</translation>
    </message>
    <message>
        <source>A gradient of this model is not finite.</source>
        <translation>このモデルの勾配が有限の値ではありません。</translation>
    </message>
    <message>
        <source>A model audit names its training manifest; no source is proven in it.</source>
        <translation>モデル監査は学習マニフェストを示すもので、ソースの証明は含みません。</translation>
    </message>
    <message>
        <source>A track is linked with a recording or a work, and a recording with a work.</source>
        <translation>トラックは録音または作品に、録音は作品に結び付けます。</translation>
    </message>
    <message>
        <source>A value kept in the catalog is damaged.</source>
        <translation>カタログに保存された値が壊れています。</translation>
    </message>
    <message>
        <source>Add each to the file of addresses; &quot;unattributed&quot; and &quot;suspense&quot; need one as well where they have a part, for nobody else may get it.</source>
        <translation>それぞれをアドレスのファイルに加えてください。「unattributed」と「suspense」も、取り分がある場合はアドレスが必要です。ほかの誰かが受け取ることはできません。</translation>
    </message>
    <message>
        <source>Add it as a new track, and remove the old one.</source>
        <translation>新しいトラックとして追加し、古いものを削除してください。</translation>
    </message>
    <message>
        <source>Add its weights, or leave the texts out of the manifest.</source>
        <translation>重みを加えるか、マニフェストからテキストを省いてください。</translation>
    </message>
    <message>
        <source>Add its weights, or name files of latents in the manifest.</source>
        <translation>重みを加えるか、マニフェストで潜在表現のファイルを指定してください。</translation>
    </message>
    <message>
        <source>Add the files again.</source>
        <translation>ファイルをもう一度追加してください。</translation>
    </message>
    <message>
        <source>Add them, or name files of tokens in the manifest.</source>
        <translation>加えるか、マニフェストでトークンのファイルを指定してください。</translation>
    </message>
    <message>
        <source>Allow it to yourself alone (chmod 600 &apos;{}&apos;), or move it away to have a new one made.</source>
        <translation>自分だけが読めるようにする（chmod 600 &apos;{}&apos;）か、別の場所に移して新しい鍵を作成させてください。</translation>
    </message>
    <message>
        <source>Allow it to yourself alone: chmod 600 &apos;{}&apos;</source>
        <translation>自分だけが読めるようにしてください：chmod 600 &apos;{}&apos;</translation>
    </message>
    <message>
        <source>Allow it to yourself alone: chmod 700 &apos;{}&apos;</source>
        <translation>自分だけが使えるようにしてください：chmod 700 &apos;{}&apos;</translation>
    </message>
    <message>
        <source>An issuer&apos;s certificate needs the extended key usage e-mail protection or document signing for that.</source>
        <translation>これには、発行者の証明書に拡張鍵用途「電子メールの保護」または「文書署名」が必要です。</translation>
    </message>
    <message>
        <source>Analyse the track in parts.</source>
        <translation>トラックを分けて分析してください。</translation>
    </message>
    <message>
        <source>Analyse the track where it can be measured.</source>
        <translation>測定できるカタログでトラックを分析してください。</translation>
    </message>
    <message>
        <source>Another process is making this index.</source>
        <translation>別のプロセスがこの索引を作成しています。</translation>
    </message>
    <message>
        <source>Another record has this number or code already.</source>
        <translation>この番号またはコードは、別の記録で使われています。</translation>
    </message>
    <message>
        <source>Another track already has the id {}.</source>
        <translation>別のトラックが既に ID {} を持っています。</translation>
    </message>
    <message>
        <source>Ask by influence, allow more with --hours, or compute on a GPU with --device.</source>
        <translation>influence で尋ねるか、--hours で時間を増やすか、--device で GPU を使ってください。</translation>
    </message>
    <message>
        <source>Ask by influence, or where there is more memory.</source>
        <translation>influence で尋ねるか、メモリの多い環境を使ってください。</translation>
    </message>
    <message>
        <source>Ask for another unit.</source>
        <translation>別の単位を選んでください。</translation>
    </message>
    <message>
        <source>Ask for it again where it comes from.</source>
        <translation>送り元にもう一度求めてください。</translation>
    </message>
    <message>
        <source>Ask for one of these where it comes from.</source>
        <translation>送り元に、このいずれかを求めてください。</translation>
    </message>
    <message>
        <source>Ask for others.</source>
        <translation>別のものを求めてください。</translation>
    </message>
    <message>
        <source>Ask for the file again where it comes from, or have it read leniently if you know why it counts so.</source>
        <translation>送り元にファイルをもう一度求めてください。数え方の理由がわかっている場合は、寛容に読み込ませることもできます。</translation>
    </message>
    <message>
        <source>Ask for the file again.</source>
        <translation>ファイルをもう一度求めてください。</translation>
    </message>
    <message>
        <source>Ask for the file as `descant trainingset make --embeddings` writes it.</source>
        <translation>`descant trainingset make --embeddings` が書き出すとおりのファイルを求めてください。</translation>
    </message>
    <message>
        <source>Ask for the file that belongs to the list.</source>
        <translation>リストに対応するファイルを求めてください。</translation>
    </message>
    <message>
        <source>Ask the catalog&apos;s owner: descant catalog grant NAME reader|editor|owner</source>
        <translation>カタログの所有者に依頼してください：descant catalog grant NAME reader|editor|owner</translation>
    </message>
    <message>
        <source>Ask the issuer for certificate.jws itself.</source>
        <translation>発行者に certificate.jws そのものを求めてください。</translation>
    </message>
    <message>
        <source>Ask the issuer for the public key as a JWK or PEM file.</source>
        <translation>発行者に、公開鍵を JWK または PEM ファイルで求めてください。</translation>
    </message>
    <message>
        <source>Ask the model&apos;s maker for the weights as safetensors.</source>
        <translation>モデルの作り手に、safetensors 形式の重みを求めてください。</translation>
    </message>
    <message>
        <source>Ask the service for the file again, whole and of the Basic Audio Profile.</source>
        <translation>配信サービスに、Basic Audio Profile の完全なファイルをもう一度求めてください。</translation>
    </message>
    <message>
        <source>Ask who issued it for a new one.</source>
        <translation>発行元に新しい証明書を求めてください。</translation>
    </message>
    <message>
        <source>Ask whoever made it for the file as it was made.</source>
        <translation>作成者に、作成されたままのファイルを求めてください。</translation>
    </message>
    <message>
        <source>By what it says of itself the PDF was made by another version of the program, so whether its pages show what the record says cannot be checked by this one ({}).</source>
        <translation>PDF の記載によると別のバージョンのプログラムで作成されているため、ページが記録どおりかどうかをこのバージョンでは確認できません（{}）。</translation>
    </message>
    <message>
        <source>CWR {} states what is collected and not who owns: ownership stays empty</source>
        <translation>CWR {} は徴収の割合を示すもので、誰が所有するかは示しません。持分は空のままになります</translation>
    </message>
    <message>
        <source>Change something, then store it.</source>
        <translation>何かを変更してから保存してください。</translation>
    </message>
    <message>
        <source>Change {} cannot be undone: {} rests on {} of it.</source>
        <translation>変更 {} は元に戻せません：{} がそのうち {} に基づいています。</translation>
    </message>
    <message>
        <source>Check that its folder can be written to, or copy it to a drive that can.</source>
        <translation>フォルダーに書き込めるか確認するか、書き込めるドライブに複製してください。</translation>
    </message>
    <message>
        <source>Check that the folder is there and yours, and that the disk is not full.</source>
        <translation>フォルダーがあり、自分のものであること、ディスクに空きがあることを確認してください。</translation>
    </message>
    <message>
        <source>Check that the folder is yours and that the disk is not full.</source>
        <translation>フォルダーが自分のものであること、ディスクに空きがあることを確認してください。</translation>
    </message>
    <message>
        <source>Check the address of the timestamp authority and the network, or leave the timestamp out.</source>
        <translation>時刻認証局のアドレスとネットワークを確認するか、タイムスタンプを省いてください。</translation>
    </message>
    <message>
        <source>Check the address, and that the server runs and can be reached; then try again.</source>
        <translation>アドレスと、サーバーが動作していて接続できることを確認し、もう一度試してください。</translation>
    </message>
    <message>
        <source>Check the file and its segment offsets.</source>
        <translation>ファイルと区間の位置を確認してください。</translation>
    </message>
    <message>
        <source>Check the password.</source>
        <translation>パスワードを確認してください。</translation>
    </message>
    <message>
        <source>Check the permissions of the file and of its folder.</source>
        <translation>ファイルとそのフォルダーのアクセス権を確認してください。</translation>
    </message>
    <message>
        <source>Check the permissions of the folder and of those it lies in.</source>
        <translation>フォルダーと、それを含むフォルダーのアクセス権を確認してください。</translation>
    </message>
    <message>
        <source>Check the permissions of the folder; a network drive may not offer locks.</source>
        <translation>フォルダーのアクセス権を確認してください。ネットワークドライブではロックを使えないことがあります。</translation>
    </message>
    <message>
        <source>Check the weights of the encoder.</source>
        <translation>エンコーダーの重みを確認してください。</translation>
    </message>
    <message>
        <source>Choose a .json file that Descant has written.</source>
        <translation>Descant が書き出した .json ファイルを選んでください。</translation>
    </message>
    <message>
        <source>Choose a .jsonl, .csv or .jws file that lists the tracks.</source>
        <translation>トラックの一覧である .jsonl、.csv、.jws のいずれかのファイルを選んでください。</translation>
    </message>
    <message>
        <source>Choose a folder that a royalty run has written, as it wrote it.</source>
        <translation>使用料分配で書き出されたフォルダーを、書き出されたままの状態で選んでください。</translation>
    </message>
    <message>
        <source>Choose a track, or a part of one, that can be heard.</source>
        <translation>音の聞こえるトラック、またはその一部を選んでください。</translation>
    </message>
    <message>
        <source>Choose an Ed25519 key in PEM (PKCS #8) that no password protects.</source>
        <translation>パスワードで保護されていない Ed25519 鍵（PEM、PKCS #8）を選んでください。</translation>
    </message>
    <message>
        <source>Choose an empty folder.</source>
        <translation>空のフォルダーを選んでください。</translation>
    </message>
    <message>
        <source>Choose another folder with --out.</source>
        <translation>--out で別のフォルダーを選んでください。</translation>
    </message>
    <message>
        <source>Choose another folder, or delete this one.</source>
        <translation>別のフォルダーを選ぶか、このフォルダーを削除してください。</translation>
    </message>
    <message>
        <source>Choose another timestamp authority.</source>
        <translation>別の時刻認証局を選んでください。</translation>
    </message>
    <message>
        <source>Choose the folder that holds the model&apos;s config and weights.</source>
        <translation>モデルの設定と重みが入ったフォルダーを選んでください。</translation>
    </message>
    <message>
        <source>Choose the folder that holds the model.</source>
        <translation>モデルのフォルダーを選んでください。</translation>
    </message>
    <message>
        <source>Choose them again: descant catalog add --encoder FOLDER (or {}).</source>
        <translation>もう一度選んでください：descant catalog add --encoder FOLDER（または {}）。</translation>
    </message>
    <message>
        <source>Copy or download it again. If no more of it exists, save it anew from a sound editor.</source>
        <translation>もう一度コピーまたはダウンロードしてください。残りが存在しない場合は、音声編集ソフトで保存し直してください。</translation>
    </message>
    <message>
        <source>Copy the folder again from where the model came from.</source>
        <translation>モデルの入手元からフォルダーをもう一度複製してください。</translation>
    </message>
    <message>
        <source>Copy the model with its links resolved (cp -rL) and choose the copy.</source>
        <translation>リンクを解決して複製し（cp -rL）、その複製を選んでください。</translation>
    </message>
    <message>
        <source>Correct the list, or add the tracks to the catalog.</source>
        <translation>一覧を訂正するか、トラックをカタログに追加してください。</translation>
    </message>
    <message>
        <source>Correct the manifest, or ask the model&apos;s maker for another.</source>
        <translation>マニフェストを訂正するか、モデルの作り手に別のものを求めてください。</translation>
    </message>
    <message>
        <source>Correct the manifest.</source>
        <translation>マニフェストを訂正してください。</translation>
    </message>
    <message>
        <source>Delete it and validate again.</source>
        <translation>削除して、検証をやり直してください。</translation>
    </message>
    <message>
        <source>Delete the index and make it again.</source>
        <translation>索引を削除して、作り直してください。</translation>
    </message>
    <message>
        <source>ERN messages of the kind NewReleaseMessage can be read.</source>
        <translation>読み込めるのは NewReleaseMessage の ERN メッセージです。</translation>
    </message>
    <message>
        <source>Edit {} {}.</source>
        <translation>{} {} を編集してください。</translation>
    </message>
    <message>
        <source>Encode the audio with this model&apos;s own EnCodec, in segments.</source>
        <translation>このモデルの EnCodec で、音声を区間ごとに符号化してください。</translation>
    </message>
    <message>
        <source>Encode the audio with this model&apos;s own autoencoder, in segments.</source>
        <translation>このモデルのオートエンコーダーで、音声を区間ごとに符号化してください。</translation>
    </message>
    <message>
        <source>Every track names owners.</source>
        <translation>すべてのトラックに権利者が記されています。</translation>
    </message>
    <message>
        <source>Export CSV.</source>
        <translation>CSV で書き出してください。</translation>
    </message>
    <message>
        <source>Free some space there.</source>
        <translation>そこに空きを作ってください。</translation>
    </message>
    <message>
        <source>Free some space.</source>
        <translation>空きを作ってください。</translation>
    </message>
    <message>
        <source>Get the file that the model was trained on, or correct the manifest.</source>
        <translation>モデルの学習に使われたファイルを用意するか、マニフェストを訂正してください。</translation>
    </message>
    <message>
        <source>Give a file on a disk.</source>
        <translation>ディスク上のファイルを指定してください。</translation>
    </message>
    <message>
        <source>Give both: the name in Latin letters, the number with up to eleven digits.</source>
        <translation>両方を指定してください：名前はラテン文字、番号は 11 桁までです。</translation>
    </message>
    <message>
        <source>Give checkpoints as folders of the same kind of model.</source>
        <translation>チェックポイントは同じ種類のモデルのフォルダーで指定してください。</translation>
    </message>
    <message>
        <source>Give it whole, with https:// at its start.</source>
        <translation>https:// から始まる完全な形で指定してください。</translation>
    </message>
    <message>
        <source>Give it, or leave out --final for a draft. The program signs for nobody.</source>
        <translation>記入するか、--final を外して下書きにしてください。プログラムが誰かに代わって署名することはありません。</translation>
    </message>
    <message>
        <source>Give it, run `descant catalog connect` (the system&apos;s keyring keeps it), or set PGPASSWORD.</source>
        <translation>入力するか、「descant catalog connect」を実行する（システムのキーリングに保存されます）か、PGPASSWORD を設定してください。</translation>
    </message>
    <message>
        <source>Give its password.</source>
        <translation>パスワードを入力してください。</translation>
    </message>
    <message>
        <source>Give the audio instead, or encode it again with this model&apos;s codec.</source>
        <translation>代わりに音声を指定するか、このモデルのコーデックで符号化し直してください。</translation>
    </message>
    <message>
        <source>Give the file as that run wrote it.</source>
        <translation>その分配で書き出されたままのファイルを指定してください。</translation>
    </message>
    <message>
        <source>Give the sender&apos;s name and IPI name number.</source>
        <translation>送り主の名前と IPI ネームナンバーを指定してください。</translation>
    </message>
    <message>
        <source>Give their licence, leave them out, or allow tracks without one.</source>
        <translation>ライセンスを示すか、省くか、ライセンスのないトラックを許可してください。</translation>
    </message>
    <message>
        <source>Give what `descant catalog list --json` prints.</source>
        <translation>「descant catalog list --json」の出力を指定してください。</translation>
    </message>
    <message>
        <source>Import it again.</source>
        <translation>もう一度取り込んでください。</translation>
    </message>
    <message>
        <source>Index it again.</source>
        <translation>索引を作り直してください。</translation>
    </message>
    <message>
        <source>Influence is not infringement. A licence can be offered instead (the kind “licence”).</source>
        <translation>影響は侵害ではありません。代わりにライセンスを申し出ることができます（種類「ライセンス」）。</translation>
    </message>
    <message>
        <source>Install Descant again, or take the weights that belong to this version.</source>
        <translation>Descant をインストールし直すか、このバージョンに対応する重みを使ってください。</translation>
    </message>
    <message>
        <source>Install Descant again.</source>
        <translation>Descant をインストールし直してください。</translation>
    </message>
    <message>
        <source>Install Descant again; who trains encoders makes it with `python -m research cohort`.</source>
        <translation>Descant をインストールし直してください。エンコーダーを学習させる場合は「python -m research cohort」で作成します。</translation>
    </message>
    <message>
        <source>Install it: pip install &apos;descant[encoders]&apos;</source>
        <translation>インストールしてください：pip install &apos;descant[encoders]&apos;</translation>
    </message>
    <message>
        <source>Install it: pip install &apos;descant[musicgen]&apos;</source>
        <translation>インストールしてください：pip install &apos;descant[musicgen]&apos;</translation>
    </message>
    <message>
        <source>Install the newer version.</source>
        <translation>新しいバージョンをインストールしてください。</translation>
    </message>
    <message>
        <source>Is the disk full?</source>
        <translation>ディスクがいっぱいではありませんか。</translation>
    </message>
    <message>
        <source>It does not hold together: {}.</source>
        <translation>整合性がありません：{}。</translation>
    </message>
    <message>
        <source>It is JSON with &quot;name&quot;, &quot;queries&quot; (a count) and &quot;rates&quot; (each from 0 to 1).</source>
        <translation>「name」「queries」（件数）「rates」（それぞれ 0〜1）を含む JSON です。</translation>
    </message>
    <message>
        <source>It is a PEM file (.pem, .crt) or DER.</source>
        <translation>PEM ファイル（.pem、.crt）または DER です。</translation>
    </message>
    <message>
        <source>It is a private key in PEM, or a PKCS #12 file (.p12, .pfx): Ed25519, ECDSA (P-256, P-384, P-521) or RSA.</source>
        <translation>PEM の秘密鍵、または PKCS #12 ファイル（.p12、.pfx）です：Ed25519、ECDSA（P-256、P-384、P-521）、RSA。</translation>
    </message>
    <message>
        <source>It is there already.</source>
        <translation>既にあります。</translation>
    </message>
    <message>
        <source>It was changed after it was written, or by another program. Analyse the track again.</source>
        <translation>書き出しの後に、または別のプログラムによって変更されています。トラックをもう一度分析してください。</translation>
    </message>
    <message>
        <source>It was changed meanwhile, by {}.</source>
        <translation>その間に変更されました：{}。</translation>
    </message>
    <message>
        <source>It was not changed since it was signed.</source>
        <translation>署名の後に変更されていません。</translation>
    </message>
    <message>
        <source>It was started again. Try once more; if it happens again, the file is probably damaged.</source>
        <translation>再起動しました。もう一度試してください。繰り返す場合は、ファイルが壊れている可能性があります。</translation>
    </message>
    <message>
        <source>It was there at {}, as &quot;{}&quot; states.</source>
        <translation>{} の時点で存在していたと「{}」が示しています。</translation>
    </message>
    <message>
        <source>It was there at {}, says &quot;{}&quot;, which does not lead to a root that was given: {}</source>
        <translation>{} の時点で存在していたと「{}」が示していますが、指定されたルートに至りません：{}</translation>
    </message>
    <message>
        <source>It was there at {}, says &quot;{}&quot;. Nobody vouches for that name here: give the root certificate of the timestamp authority (--trust-time).</source>
        <translation>{} の時点で存在していたと「{}」が示しています。この名前を保証するものはここにありません。時刻認証局のルート証明書を指定してください（--trust-time）。</translation>
    </message>
    <message>
        <source>It was undone already: {}, by change {}.</source>
        <translation>既に元に戻されています：{}、変更 {} によります。</translation>
    </message>
    <message>
        <source>Its columns are payee, name and ipi.</source>
        <translation>列は payee、name、ipi です。</translation>
    </message>
    <message>
        <source>Its columns are track, isrc and resource_id; see “Royalties” in the README.</source>
        <translation>列は track、isrc、resource_id です。README の「Royalties」をご覧ください。</translation>
    </message>
    <message>
        <source>Its entries are {}.</source>
        <translation>項目は {} です。</translation>
    </message>
    <message>
        <source>Its header is wrong, as it becomes beyond 4 GiB. Save it anew from a sound editor, as FLAC or RF64.</source>
        <translation>4 GiB を超えるとヘッダーが正しくなくなります。音声編集ソフトで FLAC または RF64 として保存し直してください。</translation>
    </message>
    <message>
        <source>Its sources are: {}.</source>
        <translation>ソースは次のとおりです：{}。</translation>
    </message>
    <message>
        <source>Its weights or a track are damaged.</source>
        <translation>重みまたはトラックが壊れています。</translation>
    </message>
    <message>
        <source>Keep one of them, or name it model.safetensors.</source>
        <translation>一つだけ残すか、名前を model.safetensors にしてください。</translation>
    </message>
    <message>
        <source>Keys of {} numbers are more than the {} of the tables.</source>
        <translation>{} 個の値からなるキーは、テーブルの {} 個を超えています。</translation>
    </message>
    <message>
        <source>Leave the copy out; the certificate needs none.</source>
        <translation>複製を省いてください。証明書には必要ありません。</translation>
    </message>
    <message>
        <source>Leave the method out.</source>
        <translation>方法の指定を省いてください。</translation>
    </message>
    <message>
        <source>Let it end in .csv or .xlsx.</source>
        <translation>末尾を .csv または .xlsx にしてください。</translation>
    </message>
    <message>
        <source>Let its administrator install pgvector 0.7 or later and run: CREATE EXTENSION vector</source>
        <translation>管理者に pgvector 0.7 以降をインストールし、次を実行するよう依頼してください：CREATE EXTENSION vector</translation>
    </message>
    <message>
        <source>Let its administrator make it: CREATE DATABASE</source>
        <translation>管理者に作成を依頼してください：CREATE DATABASE</translation>
    </message>
    <message>
        <source>Let its administrator make it: CREATE ROLE … LOGIN PASSWORD …</source>
        <translation>管理者に作成を依頼してください：CREATE ROLE … LOGIN PASSWORD …</translation>
    </message>
    <message>
        <source>Let its administrator update it to 0.7 or later: ALTER EXTENSION vector UPDATE</source>
        <translation>管理者に 0.7 以降への更新を依頼してください：ALTER EXTENSION vector UPDATE</translation>
    </message>
    <message>
        <source>Let its owner open it with this version (descant catalog stats), which brings it up to date.</source>
        <translation>所有者にこのバージョンで開くよう依頼してください（descant catalog stats）。最新の形に更新されます。</translation>
    </message>
    <message>
        <source>List them with `descant rights list`.</source>
        <translation>「descant rights list」で一覧を表示できます。</translation>
    </message>
    <message>
        <source>Look at it again, then repeat the change.</source>
        <translation>もう一度確認してから、変更をやり直してください。</translation>
    </message>
    <message>
        <source>Look at it once more.</source>
        <translation>もう一度確認してください。</translation>
    </message>
    <message>
        <source>Look at its permissions and at the drive, or let its owner run `descant catalog repair`.</source>
        <translation>アクセス権とドライブを確認するか、所有者に「descant catalog repair」の実行を依頼してください。</translation>
    </message>
    <message>
        <source>Look there for a quotation mark that stands alone.</source>
        <translation>対になっていない引用符がないか確認してください。</translation>
    </message>
    <message>
        <source>Look with `descant rights list`.</source>
        <translation>「descant rights list」で探してください。</translation>
    </message>
    <message>
        <source>Make a catalog without them, and analyse against that.</source>
        <translation>それらを含まないカタログを作り、そのカタログで分析してください。</translation>
    </message>
    <message>
        <source>Make it again.</source>
        <translation>作り直してください。</translation>
    </message>
    <message>
        <source>Make one first.</source>
        <translation>先に作成してください。</translation>
    </message>
    <message>
        <source>Make one with `descant audit index`.</source>
        <translation>「descant audit index」で作成してください。</translation>
    </message>
    <message>
        <source>Make one with `descant catalog add`, or copy one with `descant catalog copy`.</source>
        <translation>「descant catalog add」で作成するか、「descant catalog copy」で複製してください。</translation>
    </message>
    <message>
        <source>Make one with `descant catalog add`.</source>
        <translation>「descant catalog add」で作成してください。</translation>
    </message>
    <message>
        <source>Make several of it.</source>
        <translation>いくつかに分けてください。</translation>
    </message>
    <message>
        <source>MusicGen models need the library transformers</source>
        <translation>MusicGen モデルにはライブラリー transformers が必要です</translation>
    </message>
    <message>
        <source>Name a folder or a JSONL file of reports.</source>
        <translation>レポートのフォルダーまたは JSONL ファイルを指定してください。</translation>
    </message>
    <message>
        <source>Name another --root.</source>
        <translation>別の --root を指定してください。</translation>
    </message>
    <message>
        <source>Name another encoding.</source>
        <translation>別の文字コードを指定してください。</translation>
    </message>
    <message>
        <source>Name another file, or one that is not there.</source>
        <translation>別のファイル、またはまだ存在しないファイルを指定してください。</translation>
    </message>
    <message>
        <source>Name another folder.</source>
        <translation>別のフォルダーを指定してください。</translation>
    </message>
    <message>
        <source>Name another period or other reports.</source>
        <translation>別の期間または別のレポートを指定してください。</translation>
    </message>
    <message>
        <source>Name one of these.</source>
        <translation>このいずれかを指定してください。</translation>
    </message>
    <message>
        <source>Name the catalog in place of --index.</source>
        <translation>--index の代わりにカタログを指定してください。</translation>
    </message>
    <message>
        <source>Name the id of a track of the catalog.</source>
        <translation>カタログにあるトラックの ID を指定してください。</translation>
    </message>
    <message>
        <source>Name the index of that model with --index.</source>
        <translation>--index でそのモデルの索引を指定してください。</translation>
    </message>
    <message>
        <source>Name the primary server.</source>
        <translation>プライマリーサーバーを指定してください。</translation>
    </message>
    <message>
        <source>No adapter reads models of the kind “{}”.</source>
        <translation>種類「{}」のモデルを読むアダプターがありません。</translation>
    </message>
    <message>
        <source>No folder of audio was given.</source>
        <translation>音声のフォルダーが指定されていません。</translation>
    </message>
    <message>
        <source>No proposal was named.</source>
        <translation>候補が指定されていません。</translation>
    </message>
    <message>
        <source>No report was made in {}: {}.</source>
        <translation>{} にはレポートが作成されていません：{}。</translation>
    </message>
    <message>
        <source>No segment of this file can be heard.</source>
        <translation>このファイルには、音の聞こえる区間がありません。</translation>
    </message>
    <message>
        <source>No track was chosen.</source>
        <translation>トラックが選ばれていません。</translation>
    </message>
    <message>
        <source>Nobody changes a role of their own.</source>
        <translation>自分の役割は変更できません。</translation>
    </message>
    <message>
        <source>Not the file that was analysed, and it cannot be decoded ({}).</source>
        <translation>分析されたファイルではなく、デコードもできません（{}）。</translation>
    </message>
    <message>
        <source>Not the file that was analysed, and it cannot be decoded: {}</source>
        <translation>分析されたファイルではなく、デコードもできません：{}</translation>
    </message>
    <message>
        <source>Nothing is different.</source>
        <translation>変更がありません。</translation>
    </message>
    <message>
        <source>Nothing was changed. Restore catalog.sqlite from a backup, or add the audio to a new catalog folder.</source>
        <translation>何も変更されていません。catalog.sqlite をバックアップから復元するか、音声を新しいカタログのフォルダーに追加してください。</translation>
    </message>
    <message>
        <source>Nothing was removed.</source>
        <translation>何も削除されていません。</translation>
    </message>
    <message>
        <source>Nothing was stored. List the proposals again.</source>
        <translation>何も保存されていません。候補の一覧をもう一度表示してください。</translation>
    </message>
    <message>
        <source>One of these has a part in every track.</source>
        <translation>この中に、すべてのトラックに関わるものがあります。</translation>
    </message>
    <message>
        <source>Open it for writing.</source>
        <translation>書き込み用に開いてください。</translation>
    </message>
    <message>
        <source>Open it in a spreadsheet program and save it anew.</source>
        <translation>表計算ソフトで開き、保存し直してください。</translation>
    </message>
    <message>
        <source>Pre-encoded tracks cannot be compared by their sound.</source>
        <translation>符号化済みのトラックは音で比較できません。</translation>
    </message>
    <message>
        <source>Proposal {} is not open: it was decided, or matching was run again since.</source>
        <translation>候補 {} は判断待ちではありません。既に判断されたか、その後に照合がやり直されています。</translation>
    </message>
    <message>
        <source>Put it where the manifest says, or correct the manifest.</source>
        <translation>マニフェストの示す場所に置くか、マニフェストを訂正してください。</translation>
    </message>
    <message>
        <source>Put the T5 that model_config.json names into the subfolder {}, or leave the texts out of the manifest.</source>
        <translation>model_config.json の示す T5 をサブフォルダー {} に置くか、マニフェストからテキストを省いてください。</translation>
    </message>
    <message>
        <source>Put the T5 that model_config.json names there.</source>
        <translation>model_config.json の示す T5 をそこに置いてください。</translation>
    </message>
    <message>
        <source>Put the folder back as it was, or choose again: `descant catalog add --encoder FOLDER` for another place or encoder, `--encoder {}` for the program&apos;s own.</source>
        <translation>フォルダーを元どおりにするか、選び直してください：別の場所やエンコーダーは「descant catalog add --encoder FOLDER」、プログラム付属のものは「--encoder {}」です。</translation>
    </message>
    <message>
        <source>Record {} was removed by {}.</source>
        <translation>記録 {} は {} により削除されました。</translation>
    </message>
    <message>
        <source>Reproduce it with Descant {}.</source>
        <translation>Descant {} で再現してください。</translation>
    </message>
    <message>
        <source>Restore catalog.sqlite from a backup.</source>
        <translation>catalog.sqlite をバックアップから復元してください。</translation>
    </message>
    <message>
        <source>Restore it from a backup, or move it away to have a new one made; certificates signed before stay valid under the old public key.</source>
        <translation>バックアップから復元するか、別の場所に移して新しい鍵を作成させてください。以前に署名した証明書は、古い公開鍵で引き続き有効です。</translation>
    </message>
    <message>
        <source>Rights data in the catalog are damaged ({}).</source>
        <translation>カタログの権利データが壊れています（{}）。</translation>
    </message>
    <message>
        <source>Run `descant audit index` again; it goes on.</source>
        <translation>「descant audit index」をもう一度実行してください。続きから再開します。</translation>
    </message>
    <message>
        <source>Run `descant catalog repair` to listen again; no audio is needed.</source>
        <translation>「descant catalog repair」を実行して聴き直してください。音声は必要ありません。</translation>
    </message>
    <message>
        <source>Run `descant catalog repair`, then add the file again.</source>
        <translation>「descant catalog repair」を実行してから、ファイルをもう一度追加してください。</translation>
    </message>
    <message>
        <source>Save it as CSV, and import that.</source>
        <translation>CSV で保存し、それを取り込んでください。</translation>
    </message>
    <message>
        <source>Save it as XLSX or CSV.</source>
        <translation>XLSX または CSV で保存してください。</translation>
    </message>
    <message>
        <source>Say it shorter.</source>
        <translation>もっと短くしてください。</translation>
    </message>
    <message>
        <source>Say which column has the title, the work&apos;s number or the ISRC (the mapping of columns).</source>
        <translation>題名、作品番号、ISRC がどの列にあるかを指定してください（列の割り当て）。</translation>
    </message>
    <message>
        <source>Say why it is excluded, such as “own work” or “sample cleared”.</source>
        <translation>除外する理由を記してください。例：「自社の作品」「サンプル許諾済み」。</translation>
    </message>
    <message>
        <source>Search for it with `descant catalog list`.</source>
        <translation>「descant catalog list」で探してください。</translation>
    </message>
    <message>
        <source>Search for something else, or name tracks.</source>
        <translation>別の言葉で検索するか、トラックを指定してください。</translation>
    </message>
    <message>
        <source>See `descant rights history`.</source>
        <translation>「descant rights history」をご覧ください。</translation>
    </message>
    <message>
        <source>See `descant rights match --list`.</source>
        <translation>「descant rights match --list」をご覧ください。</translation>
    </message>
    <message>
        <source>See `descant rights show`.</source>
        <translation>「descant rights show」をご覧ください。</translation>
    </message>
    <message>
        <source>See {} {}.</source>
        <translation>{} {} をご覧ください。</translation>
    </message>
    <message>
        <source>See “Royalties” in the README for an example.</source>
        <translation>例は README の「Royalties」にあります。</translation>
    </message>
    <message>
        <source>See “Royalties” in the README for usage files.</source>
        <translation>再生実績のファイルについては README の「Royalties」をご覧ください。</translation>
    </message>
    <message>
        <source>Set DESCANT_HOME (or HOME) to a folder of your own.</source>
        <translation>DESCANT_HOME（または HOME）に自分のフォルダーを設定してください。</translation>
    </message>
    <message>
        <source>Signed as {}, which does not lead to a root that was given: {}</source>
        <translation>{} として署名されていますが、指定されたルートに至りません：{}</translation>
    </message>
    <message>
        <source>Signed as {}, with the key {}. Nobody vouches for that name here: it proves that the record is unchanged. Give the root certificate that you trust (--trust), or the issuer&apos;s public key.</source>
        <translation>{} として、鍵 {} で署名されています。この名前を保証するものはここになく、示されるのは記録が変更されていないことです。信頼するルート証明書（--trust）または発行者の公開鍵を指定してください。</translation>
    </message>
    <message>
        <source>Signed with another key.</source>
        <translation>別の鍵で署名されています。</translation>
    </message>
    <message>
        <source>Signed with the key that was given.</source>
        <translation>指定された鍵で署名されています。</translation>
    </message>
    <message>
        <source>Signed with the key {}, not with the given key {}.</source>
        <translation>鍵 {} で署名されており、指定された鍵 {} ではありません。</translation>
    </message>
    <message>
        <source>Signed with the key {}; whose it is was not checked.</source>
        <translation>鍵 {} で署名されています。誰の鍵かは確認していません。</translation>
    </message>
    <message>
        <source>Something was added behind the PDF&apos;s end, which can change what it shows.</source>
        <translation>PDF の末尾の後に、表示を変えうる内容が加えられています。</translation>
    </message>
    <message>
        <source>Start from the JSON that this command writes.</source>
        <translation>このコマンドが書き出す JSON から始めてください。</translation>
    </message>
    <message>
        <source>Take a device with more memory, or --device cpu.</source>
        <translation>メモリーの多いデバイスか、--device cpu を使ってください。</translation>
    </message>
    <message>
        <source>The PDF as a whole is signed (PAdES) with the key of the record.</source>
        <translation>PDF 全体が記録の鍵で署名されています（PAdES）。</translation>
    </message>
    <message>
        <source>The PDF breaks off: of its {} bytes the last {} are gone.</source>
        <translation>PDF が途中で切れています：{} バイトのうち、末尾の {} バイトがありません。</translation>
    </message>
    <message>
        <source>The PDF has no signature of its own (PAdES); the record inside has one.</source>
        <translation>PDF 自体には署名（PAdES）がありませんが、中の記録には署名があります。</translation>
    </message>
    <message>
        <source>The PDF was saved again under a password or with restrictions, so it is not the file that was made.</source>
        <translation>PDF がパスワードまたは制限付きで保存し直されているため、作成されたファイルではありません。</translation>
    </message>
    <message>
        <source>The PDF was signed with another key than the record, or under another name.</source>
        <translation>PDF は、記録とは別の鍵または別の名前で署名されています。</translation>
    </message>
    <message>
        <source>The PDF&apos;s signature does not hold: it was changed, or is of another document.</source>
        <translation>PDF の署名が成り立ちません。変更されたか、別の文書の署名です。</translation>
    </message>
    <message>
        <source>The attached record does not hold, so the pages were not compared with it.</source>
        <translation>添付の記録が成り立たないため、ページとの照合は行っていません。</translation>
    </message>
    <message>
        <source>The audio file cannot be read ({}).</source>
        <translation>音声ファイルを読めません（{}）。</translation>
    </message>
    <message>
        <source>The catalog cannot be locked for writing ({}).</source>
        <translation>カタログを書き込み用にロックできません（{}）。</translation>
    </message>
    <message>
        <source>The catalog cannot be opened here ({}).</source>
        <translation>ここではカタログを開けません（{}）。</translation>
    </message>
    <message>
        <source>The catalog file is damaged or is no catalog ({}).</source>
        <translation>カタログのファイルが壊れているか、カタログではありません（{}）。</translation>
    </message>
    <message>
        <source>The catalog is busy: another program holds it.</source>
        <translation>カタログは使用中です：別のプログラムが使っています。</translation>
    </message>
    <message>
        <source>The catalog was closed.</source>
        <translation>カタログは閉じられました。</translation>
    </message>
    <message>
        <source>The catalog was made with another version of the {} encoder.</source>
        <translation>カタログは別のバージョンのエンコーダー {} で作成されています。</translation>
    </message>
    <message>
        <source>The catalog was opened for reading.</source>
        <translation>カタログは読み取り用に開かれています。</translation>
    </message>
    <message>
        <source>The catalog was written by an older Descant, and cannot be brought up to date here.</source>
        <translation>カタログは古い Descant で作成されたもので、ここでは更新できません。</translation>
    </message>
    <message>
        <source>The catalog was written by an older Descant.</source>
        <translation>カタログは古い Descant で作成されています。</translation>
    </message>
    <message>
        <source>The certificate cannot be read ({}).</source>
        <translation>証明書を読めません（{}）。</translation>
    </message>
    <message>
        <source>The certificate carries no X.509 certificate that could lead to a root.</source>
        <translation>証明書に、ルートに至る X.509 証明書が含まれていません。</translation>
    </message>
    <message>
        <source>The codec of the reference model cannot be used: {}.</source>
        <translation>参照モデルのコーデックを使えません：{}。</translation>
    </message>
    <message>
        <source>The codec&apos;s codebooks do not fit the reference model.</source>
        <translation>コーデックのコードブックが参照モデルに合いません。</translation>
    </message>
    <message>
        <source>The codec&apos;s latents do not fit the reference model.</source>
        <translation>コーデックの潜在表現が参照モデルに合いません。</translation>
    </message>
    <message>
        <source>The cohort cannot be read ({}).</source>
        <translation>比較用の音楽を読めません（{}）。</translation>
    </message>
    <message>
        <source>The cohort was made with other encoders than these.</source>
        <translation>比較用の音楽は別のエンコーダーで作成されています。</translation>
    </message>
    <message>
        <source>The configuration of the reference model lacks something: {}.</source>
        <translation>参照モデルの設定に不足があります：{}。</translation>
    </message>
    <message>
        <source>The database asks for a password, or for another one.</source>
        <translation>データベースがパスワード、または別のパスワードを求めています。</translation>
    </message>
    <message>
        <source>The database does not answer, or the connection was lost ({}).</source>
        <translation>データベースが応答しないか、接続が切れました（{}）。</translation>
    </message>
    <message>
        <source>The database has pgvector {}, which is too old.</source>
        <translation>データベースの pgvector {} は古すぎます。</translation>
    </message>
    <message>
        <source>The database lacks pgvector ({}).</source>
        <translation>データベースに pgvector がありません（{}）。</translation>
    </message>
    <message>
        <source>The database refused ({}).</source>
        <translation>データベースに拒否されました（{}）。</translation>
    </message>
    <message>
        <source>The disk is full; nothing was stored of this change.</source>
        <translation>ディスクがいっぱいです。この変更は何も保存されていません。</translation>
    </message>
    <message>
        <source>The document was changed: it is not the file that the program makes of its record.</source>
        <translation>文書が変更されています。プログラムが記録から作成するファイルとは異なります。</translation>
    </message>
    <message>
        <source>The encoder {} hears audio files, not frames.</source>
        <translation>エンコーダー {} は、フレームではなく音声ファイルを聴きます。</translation>
    </message>
    <message>
        <source>The engine is of another version.</source>
        <translation>聴取エンジンのバージョンが異なります。</translation>
    </message>
    <message>
        <source>The file breaks off after {}{}.</source>
        <translation>ファイルが {} で途切れています{}。</translation>
    </message>
    <message>
        <source>The file differs from the one that was analysed (tags or container), but the decoded sound is the same, sample for sample (SHA-256 of the decoded samples).</source>
        <translation>ファイルは分析されたものと異なります（タグまたは形式）が、デコードした音は一標本ごとに同じです（デコードした標本の SHA-256）。</translation>
    </message>
    <message>
        <source>The file holds other audio than when it was heard first.</source>
        <translation>ファイルの音が、最初に聴いたときと異なります。</translation>
    </message>
    <message>
        <source>The file is incomplete or damaged.</source>
        <translation>ファイルが不完全か、壊れています。</translation>
    </message>
    <message>
        <source>The file says that it lasts {}, but there is data for {} s more behind that.</source>
        <translation>ファイルに記された長さは {} ですが、その後に {} 秒分のデータがあります。</translation>
    </message>
    <message>
        <source>The file was changed while it was read.</source>
        <translation>読み込み中にファイルが変更されました。</translation>
    </message>
    <message>
        <source>The index cannot be written ({}).</source>
        <translation>索引を書き込めません（{}）。</translation>
    </message>
    <message>
        <source>The index is damaged.</source>
        <translation>索引が壊れています。</translation>
    </message>
    <message>
        <source>The index is incomplete.</source>
        <translation>索引が不完全です。</translation>
    </message>
    <message>
        <source>The list, its embeddings or this program&apos;s encoders are not what was indexed.</source>
        <translation>リスト、その埋め込み、またはこのプログラムのエンコーダーが、索引を作ったときのものと異なります。</translation>
    </message>
    <message>
        <source>The listening engine stopped unexpectedly during this work (exit code {}).</source>
        <translation>聴取エンジンがこの作業中に予期せず終了しました（終了コード {}）。</translation>
    </message>
    <message>
        <source>The log has the details.</source>
        <translation>詳しくはログをご覧ください。</translation>
    </message>
    <message>
        <source>The manifest does not hold: {}</source>
        <translation>マニフェストが成り立ちません：{}</translation>
    </message>
    <message>
        <source>The manifest names no {} for any track.</source>
        <translation>マニフェストにはどのトラックにも {} が記されていません。</translation>
    </message>
    <message>
        <source>The memory of this device does not hold what one segment needs.</source>
        <translation>このデバイスのメモリーには、一つの区間に必要な分が収まりません。</translation>
    </message>
    <message>
        <source>The model or the manifest is not the one that was indexed.</source>
        <translation>モデルまたはマニフェストが、索引を作成したものと異なります。</translation>
    </message>
    <message>
        <source>The note of which encoders hear this catalog is damaged.</source>
        <translation>このカタログを聴くエンコーダーの控えが壊れています。</translation>
    </message>
    <message>
        <source>The pages cannot be compared with the record ({}).</source>
        <translation>ページを記録と照合できません（{}）。</translation>
    </message>
    <message>
        <source>The pages do not hold, so a signature of the PDF proves nothing.</source>
        <translation>ページが成り立たないため、PDF の署名は何も証明しません。</translation>
    </message>
    <message>
        <source>The pages show what the attached record says. {}</source>
        <translation>ページは添付の記録のとおりです。{}</translation>
    </message>
    <message>
        <source>The pages show what the attached record says.{}</source>
        <translation>ページは添付の記録のとおりです。{}</translation>
    </message>
    <message>
        <source>The record has no proof that its sources were in the catalog; analyses since version 0.2 have.</source>
        <translation>記録には、ソースがカタログにあったことの証明がありません。バージョン 0.2 以降の分析には含まれます。</translation>
    </message>
    <message>
        <source>The reference model&apos;s shape makes no sense: {}.</source>
        <translation>参照モデルの構成が正しくありません：{}。</translation>
    </message>
    <message>
        <source>The segment is silent.</source>
        <translation>区間が無音です。</translation>
    </message>
    <message>
        <source>The segment is too short.</source>
        <translation>区間が短すぎます。</translation>
    </message>
    <message>
        <source>The server has no account {}.</source>
        <translation>サーバーにアカウント {} がありません。</translation>
    </message>
    <message>
        <source>The server takes no changes now (it is a standby).</source>
        <translation>サーバーは現在変更を受け付けません（スタンバイです）。</translation>
    </message>
    <message>
        <source>The server&apos;s disk is full; nothing was stored of this change.</source>
        <translation>サーバーのディスクがいっぱいです。この変更は何も保存されていません。</translation>
    </message>
    <message>
        <source>The source {} is not proven to be in the catalog that the record names.</source>
        <translation>ソース {} が記録の示すカタログにあったことは証明されていません。</translation>
    </message>
    <message>
        <source>The stored value {} is damaged.</source>
        <translation>保存された値 {} が壊れています。</translation>
    </message>
    <message>
        <source>The style weights are not what their hash says.</source>
        <translation>スタイルの重みがハッシュと一致しません。</translation>
    </message>
    <message>
        <source>The style weights cannot be read ({}).</source>
        <translation>スタイルの重みを読めません（{}）。</translation>
    </message>
    <message>
        <source>The style weights have another shape than their description.</source>
        <translation>スタイルの重みの形が記述と異なります。</translation>
    </message>
    <message>
        <source>The timestamp cannot be read.</source>
        <translation>タイムスタンプを読めません。</translation>
    </message>
    <message>
        <source>The timestamp does not hold: it is of something else, or damaged.</source>
        <translation>タイムスタンプが成り立ちません。別のもののタイムスタンプか、壊れています。</translation>
    </message>
    <message>
        <source>The timestamp {} cannot be read ({}).</source>
        <translation>タイムスタンプ {} を読めません（{}）。</translation>
    </message>
    <message>
        <source>The validation is damaged.</source>
        <translation>検証の結果が壊れています。</translation>
    </message>
    <message>
        <source>The vectors are damaged: {} vectors from label {} on have a wrong size.</source>
        <translation>ベクトルが壊れています：{} のベクトルは番号 {} から大きさが正しくありません。</translation>
    </message>
    <message>
        <source>The weights do not fit the shape that the reference model&apos;s configuration states.</source>
        <translation>重みが、参照モデルの設定に記された形に合いません。</translation>
    </message>
    <message>
        <source>The {} encoder gave no unit vectors for this track.</source>
        <translation>エンコーダー {} は、このトラックの単位ベクトルを出力しませんでした。</translation>
    </message>
    <message>
        <source>The {} leg of this catalog was heard by the encoder {} of this folder, which cannot be used now: {}.</source>
        <translation>このカタログの系統 {} は、このフォルダーのエンコーダー {} で聴かれていますが、現在それを使えません：{}。</translation>
    </message>
    <message>
        <source>The {} vectors have {} numbers, those of the catalog {}.</source>
        <translation>{} のベクトルは {} 個の値からなり、カタログのものは {} 個です。</translation>
    </message>
    <message>
        <source>The {} vectors of track {} are damaged.</source>
        <translation>{} のベクトル（トラック {}）が壊れています。</translation>
    </message>
    <message>
        <source>There are proofs of tracks that are no sources, or of one track twice.</source>
        <translation>ソースではないトラックの証明か、同じトラックの証明が二つあります。</translation>
    </message>
    <message>
        <source>There is no catalog in this database (no schema {}).</source>
        <translation>このデータベースにカタログがありません（スキーマ {} がありません）。</translation>
    </message>
    <message>
        <source>There is no change {} of the rights data.</source>
        <translation>権利データに変更 {} はありません。</translation>
    </message>
    <message>
        <source>There is no hash to trust.</source>
        <translation>信頼できるハッシュがありません。</translation>
    </message>
    <message>
        <source>There is no method “{}”.</source>
        <translation>方法「{}」はありません。</translation>
    </message>
    <message>
        <source>There is no record {}.</source>
        <translation>記録 {} はありません。</translation>
    </message>
    <message>
        <source>There is no source whose place in the catalog could be proven.</source>
        <translation>カタログ内の位置を証明できるソースがありません。</translation>
    </message>
    <message>
        <source>There is no such database ({}).</source>
        <translation>そのデータベースはありません（{}）。</translation>
    </message>
    <message>
        <source>There is no track {} in the catalog.</source>
        <translation>トラック {} はカタログにありません。</translation>
    </message>
    <message>
        <source>There is no work or recording {}.</source>
        <translation>作品または録音 {} はありません。</translation>
    </message>
    <message>
        <source>There is no {} {} in the rights data.</source>
        <translation>{} {} は権利データにありません。</translation>
    </message>
    <message>
        <source>These are not style weights of the format {}.</source>
        <translation>形式 {} のスタイルの重みではありません。</translation>
    </message>
    <message>
        <source>These embeddings are of another width than their encoder makes.</source>
        <translation>これらの埋め込みの次元数は、エンコーダーが作るものと異なります。</translation>
    </message>
    <message>
        <source>These pre-encoded segments cannot be used ({}).</source>
        <translation>この符号化済みの区間は使えません（{}）。</translation>
    </message>
    <message>
        <source>They are linked already.</source>
        <translation>既に結び付いています。</translation>
    </message>
    <message>
        <source>They are not linked.</source>
        <translation>結び付いていません。</translation>
    </message>
    <message>
        <source>They go into {}.</source>
        <translation>使えるのは {} です。</translation>
    </message>
    <message>
        <source>This account has no home folder, where your catalog, signing key and log would be.</source>
        <translation>このアカウントにはホームフォルダーがなく、カタログ、署名鍵、ログを置く場所がありません。</translation>
    </message>
    <message>
        <source>This catalog does not lie in a folder.</source>
        <translation>このカタログはフォルダーにはありません。</translation>
    </message>
    <message>
        <source>This folder holds something else.</source>
        <translation>このフォルダーには別のものが入っています。</translation>
    </message>
    <message>
        <source>This folder holds the index of another model, manifest or setting.</source>
        <translation>このフォルダーには、別のモデル、マニフェスト、または設定の索引が入っています。</translation>
    </message>
    <message>
        <source>This index is not finished.</source>
        <translation>この索引はまだ完成していません。</translation>
    </message>
    <message>
        <source>This is no address of a PostgreSQL database ({}).</source>
        <translation>PostgreSQL データベースのアドレスではありません（{}）。</translation>
    </message>
    <message>
        <source>This is no period ({}).</source>
        <translation>期間として読めません（{}）。</translation>
    </message>
    <message>
        <source>This is the index of a list without audio: the model&apos;s weights cannot be asked about it.</source>
        <translation>これは音声のないリストの索引です。モデルの重みに問い合わせることはできません。</translation>
    </message>
    <message>
        <source>This machine has no device {}.</source>
        <translation>このコンピューターにデバイス {} はありません。</translation>
    </message>
    <message>
        <source>This model takes segments of the shape ({}, 1 to {}), not {}.</source>
        <translation>このモデルの区間の形は（{}、1〜{}）で、{} ではありません。</translation>
    </message>
    <message>
        <source>This model&apos;s tokens are numbers from 0 to {}.</source>
        <translation>このモデルのトークンは 0〜{} の数です。</translation>
    </message>
    <message>
        <source>This output cannot be encoded for the model.</source>
        <translation>この生成物をモデル用に符号化できません。</translation>
    </message>
    <message>
        <source>Track {} has no {} vectors.</source>
        <translation>トラック {} に {} のベクトルがありません。</translation>
    </message>
    <message>
        <source>Try again.</source>
        <translation>もう一度試してください。</translation>
    </message>
    <message>
        <source>Undo change {} first.</source>
        <translation>先に変更 {} を元に戻してください。</translation>
    </message>
    <message>
        <source>Undo change {}.</source>
        <translation>変更 {} を元に戻してください。</translation>
    </message>
    <message>
        <source>Unpack it, and give the file inside.</source>
        <translation>展開して、中のファイルを指定してください。</translation>
    </message>
    <message>
        <source>Use --device auto or --device cpu.</source>
        <translation>--device auto または --device cpu を使ってください。</translation>
    </message>
    <message>
        <source>Use `descant audit attribute`, or index the model with the tracks&apos; audio.</source>
        <translation>`descant audit attribute` を使うか、曲の音声とともにモデルの索引を作ってください。</translation>
    </message>
    <message>
        <source>Use a folder with model_config.json and model.safetensors, as stable-audio-tools exports them.</source>
        <translation>stable-audio-tools が書き出す model_config.json と model.safetensors のあるフォルダーを使ってください。</translation>
    </message>
    <message>
        <source>Use another method or unit.</source>
        <translation>別の方法または単位を使ってください。</translation>
    </message>
    <message>
        <source>Use another method.</source>
        <translation>別の方法を使ってください。</translation>
    </message>
    <message>
        <source>Use one of {}.</source>
        <translation>{} のいずれかを使ってください。</translation>
    </message>
    <message>
        <source>Use small letters, digits and _; a letter comes first.</source>
        <translation>小文字、数字、_ を使い、文字で始めてください。</translation>
    </message>
    <message>
        <source>Use the encoders that the catalog was made with, or a new catalog.</source>
        <translation>カタログを作成したエンコーダー、または新しいカタログを使ってください。</translation>
    </message>
    <message>
        <source>Use the folder of a MusicGen model saved by transformers (save_pretrained, safetensors).</source>
        <translation>transformers で保存した MusicGen モデルのフォルダーを使ってください（save_pretrained、safetensors）。</translation>
    </message>
    <message>
        <source>Use the folder of a model saved by transformers (save_pretrained, safetensors).</source>
        <translation>transformers で保存したモデルのフォルダーを使ってください（save_pretrained、safetensors）。</translation>
    </message>
    <message>
        <source>Wait until it ends.</source>
        <translation>終わるまでお待ちください。</translation>
    </message>
    <message>
        <source>Wait until whatever writes to it has finished, then try again.</source>
        <translation>書き込みが終わるのを待って、もう一度試してください。</translation>
    </message>
    <message>
        <source>What was learnt of unrelated music cannot be read ({}).</source>
        <translation>無関係な音楽から学んだ値を読めません（{}）。</translation>
    </message>
    <message>
        <source>Write a month as 2026-11, or two days as 2026-10-01/2026-12-31.</source>
        <translation>月は 2026-11、二つの日付は 2026-10-01/2026-12-31 のように記してください。</translation>
    </message>
    <message>
        <source>Write it as postgresql://user@host/database.</source>
        <translation>postgresql://user@host/database の形で記してください。</translation>
    </message>
    <message>
        <source>You have no permission to read this file.</source>
        <translation>このファイルを読む権限がありません。</translation>
    </message>
    <message>
        <source>the embeddings cannot be read ({})</source>
        <translation>埋め込みを読み込めません（{}）</translation>
    </message>
    <message>
        <source>the embeddings cannot be written ({})</source>
        <translation>埋め込みを書き込めません（{}）</translation>
    </message>
    <message>
        <source>the embeddings of one leg differ in width</source>
        <translation>一つの比較系統の埋め込みの次元数がそろっていません</translation>
    </message>
    <message>
        <source>these embeddings are not those that the list was signed with</source>
        <translation>これらの埋め込みは、リストの署名時のものではありません</translation>
    </message>
    <message>
        <source>these embeddings cannot be read ({})</source>
        <translation>これらの埋め込みを読み込めません（{}）</translation>
    </message>
    <message>
        <source>{} may not do this here ({}).</source>
        <translation>{} にはここでの権限がありません（{}）。</translation>
    </message>
    <message>
        <source>{} of a track is no number</source>
        <translation>トラックの {} が数ではありません</translation>
    </message>
    <message>
        <source>{} of a track is no text</source>
        <translation>トラックの {} がテキストではありません</translation>
    </message>
    <message>
        <source>{} of {} are not to be found in the catalog: {}{}</source>
        <translation>{} 件（全 {} 件）がカタログに見つかりません：{}{}</translation>
    </message>
    <message>
        <source>{} of {} files are there as they were.</source>
        <translation>{} 件（全 {} 件）のファイルが元のまま存在します。</translation>
    </message>
    <message>
        <source>{} of {} sources are proven to be in the catalog; the others have no proof.</source>
        <translation>{} 件（全 {} 件）のソースがカタログにあったことが証明されています。ほかには証明がありません。</translation>
    </message>
    <message>
        <source>{} of {} tracks have no terms to be trained on: {}{}</source>
        <translation>{} 件（全 {} 件）のトラックに学習の条件がありません：{}{}</translation>
    </message>
    <message>
        <source>{} proven to be among the {} tracks of the catalog&apos;s snapshot.</source>
        <translation>{} が、カタログ時点の {} トラックの中にあることが証明されています。</translation>
    </message>
    <message>
        <source>{} s are needed.</source>
        <translation>{} 秒が必要です。</translation>
    </message>
    <message>
        <source>{} without an owner.</source>
        <translation>{} 件に権利者がありません。</translation>
    </message>
    <message>
        <source>{} {} of the manifest: {}</source>
        <translation>マニフェストの {} {}：{}</translation>
    </message>
    <message>
        <source>{}, and is left out</source>
        <translation>{}。省かれます</translation>
    </message>
    <message>
        <source>{}, each with hashes; canonical JSON.</source>
        <translation>{}、それぞれハッシュ付き。正規化 JSON です。</translation>
    </message>
    <message>
        <source>{}: &quot;{}&quot; is missing</source>
        <translation>{}：「{}」がありません</translation>
    </message>
    <message>
        <source>{}: &quot;{}&quot; is missing or empty</source>
        <translation>{}：「{}」がないか、空です</translation>
    </message>
    <message>
        <source>{}: &quot;{}&quot; is no date like 2026-10-31</source>
        <translation>{}：「{}」が 2026-10-31 の形の日付ではありません</translation>
    </message>
    <message>
        <source>{}: &quot;{}&quot; is not between 0 and 1000000</source>
        <translation>{}：「{}」が 0 から 1000000 の間にありません</translation>
    </message>
    <message>
        <source>{}: &quot;{}&quot; is not {}</source>
        <translation>{}：「{}」は次の形ではありません：{}</translation>
    </message>
    <message>
        <source>{}: a pool that is shared equally needs an amount</source>
        <translation>{}：均等に分けるプールには金額が必要です</translation>
    </message>
    <message>
        <source>{}: an amount is written as text, as in &quot;1200.00&quot;</source>
        <translation>{}：金額は &quot;1200.00&quot; のようにテキストで記します</translation>
    </message>
    <message>
        <source>{}: it has an amount of its own and takes a part of the plays&apos; amounts</source>
        <translation>{}：固有の金額があるうえ、再生金額の一部も受け取るようになっています</translation>
    </message>
    <message>
        <source>{}: it names neither a track_id nor a payee</source>
        <translation>{}：track_id も payee もありません</translation>
    </message>
    <message>
        <source>{}: nothing is known of a field &quot;{}&quot;</source>
        <translation>{}：項目「{}」は使えません</translation>
    </message>
    <message>
        <source>{}: {} is none of {}</source>
        <translation>{}：{} は {} のいずれでもありません</translation>
    </message>
    <message>
        <source>{}; {} without one.</source>
        <translation>{}、{} 件にはありません。</translation>
    </message>
    <message>
        <source>“{}” asks the model&apos;s weights about the tracks&apos; audio, and this list came without audio.</source>
        <translation>「{}」はモデルの重みに曲の音声について問い合わせる方法ですが、このリストには音声がありません。</translation>
    </message>
    <message>
        <source>“{}” needs {} GB of memory on this model, and {} GB are free.</source>
        <translation>「{}」はこのモデルで {} GB のメモリを必要としますが、空きは {} GB です。</translation>
    </message>
    <message>
        <source>“{}” would take about {} hours on this model, where {} are allowed.</source>
        <translation>「{}」はこのモデルで約 {} 時間かかりますが、許可されているのは {} 時間です。</translation>
    </message>
    <message>
        <source>Change its permissions, or copy it to a folder of your own.</source>
        <translation>権限を変更するか、ご自身のフォルダーにコピーしてください。</translation>
    </message>
    <message>
        <source>This is a folder, not an audio file.</source>
        <translation>これはフォルダーで、音声ファイルではありません。</translation>
    </message>
    <message>
        <source>Choose a file inside it.</source>
        <translation>中のファイルを選んでください。</translation>
    </message>
    <message>
        <source>This is a device or a pipe, not a file.</source>
        <translation>これはデバイスまたはパイプで、ファイルではありません。</translation>
    </message>
    <message>
        <source>Choose an audio file.</source>
        <translation>音声ファイルを選んでください。</translation>
    </message>
    <message>
        <source>The file is empty (0 bytes).</source>
        <translation>ファイルが空です（0 バイト）。</translation>
    </message>
    <message>
        <source>There is no such file.</source>
        <translation>そのファイルはありません。</translation>
    </message>
    <message>
        <source>Check whether it was moved, renamed or on a drive that is not connected.</source>
        <translation>移動、名前の変更、または接続されていないドライブにないか確認してください。</translation>
    </message>
    <message>
        <source>The file cannot be reached ({}).</source>
        <translation>ファイルにアクセスできません（{}）。</translation>
    </message>
    <message>
        <source>Check its name and its drive.</source>
        <translation>名前とドライブを確認してください。</translation>
    </message>
    <message>
        <source>The file cannot be opened ({}).</source>
        <translation>ファイルを開けません（{}）。</translation>
    </message>
    <message>
        <source>Check its drive.</source>
        <translation>ドライブを確認してください。</translation>
    </message>
    <message>
        <source>The file could not be read to its end ({}).</source>
        <translation>ファイルを最後まで読めませんでした（{}）。</translation>
    </message>
    <message>
        <source>Check its drive, or copy it to another one.</source>
        <translation>ドライブを確認するか、別のドライブにコピーしてください。</translation>
    </message>
    <message>
        <source>Run `descant catalog repair`.</source>
        <translation>`descant catalog repair` を実行してください。</translation>
    </message>
    <message>
        <source>Restore the catalog from a backup.</source>
        <translation>カタログをバックアップから復元してください。</translation>
    </message>
    <message>
        <source>The catalog folder cannot be written ({}).</source>
        <translation>カタログのフォルダーに書き込めません（{}）。</translation>
    </message>
    <message>
        <source>Check its permissions and that the drive is still there.</source>
        <translation>権限と、ドライブが接続されているかを確認してください。</translation>
    </message>
    <message>
        <source>The disk is full; nothing was stored of this track.</source>
        <translation>ディスクがいっぱいです。このトラックは何も保存されていません。</translation>
    </message>
    <message>
        <source>Free some space, then add the file again.</source>
        <translation>空きを作り、ファイルをもう一度追加してください。</translation>
    </message>
    <message>
        <source>Another program is writing to this catalog (it holds {}).</source>
        <translation>別のプログラムがこのカタログに書き込み中です（{} を使用中）。</translation>
    </message>
    <message>
        <source>Wait until it has finished, or close it. Reading is possible meanwhile.</source>
        <translation>終わるのを待つか、それを閉じてください。その間も読むことはできます。</translation>
    </message>
    <message>
        <source>The catalog folder cannot be read ({}).</source>
        <translation>カタログのフォルダーを読めません（{}）。</translation>
    </message>
    <message>
        <source>There is no catalog here.</source>
        <translation>ここにカタログはありません。</translation>
    </message>
    <message>
        <source>The catalog was written by a newer Descant (it has {}).</source>
        <translation>カタログは新しい版の Descant で書かれています（{}）。</translation>
    </message>
    <message>
        <source>Update Descant.</source>
        <translation>Descant を更新してください。</translation>
    </message>
    <message>
        <source>The catalog file is lost or cut short, and the rest of a catalog lies beside it.</source>
        <translation>カタログのファイルが失われたか途切れており、残りの部分だけがあります。</translation>
    </message>
    <message>
        <source>Nothing was changed. Restore catalog.sqlite (with catalog.sqlite-wal, if there is one) from where the folder was copied from or from a backup, or choose a new folder.</source>
        <translation>何も変更していません。catalog.sqlite（あれば catalog.sqlite-wal も）をコピー元またはバックアップから復元するか、新しいフォルダーを選んでください。</translation>
    </message>
    <message>
        <source>The catalog is empty or was never finished.</source>
        <translation>カタログが空か、作成が完了していません。</translation>
    </message>
    <message>
        <source>Add tracks to it.</source>
        <translation>トラックを追加してください。</translation>
    </message>
    <message>
        <source>This SQLite file is not a Descant catalog.</source>
        <translation>この SQLite ファイルは Descant のカタログではありません。</translation>
    </message>
    <message>
        <source>Choose another folder for the catalog.</source>
        <translation>カタログに別のフォルダーを選んでください。</translation>
    </message>
    <message>
        <source>a file that no track refers to</source>
        <translation>どのトラックからも参照されていないファイル</translation>
    </message>
    <message>
        <source>a group begins where the trailer (GRT) of the one before is missing</source>
        <translation>前のグループの終わり（GRT）がないまま次のグループが始まっています</translation>
    </message>
    <message>
        <source>a group&apos;s trailer (GRT) without its header (GRH)</source>
        <translation>始まり（GRH）のないグループの終わり（GRT）です</translation>
    </message>
    <message>
        <source>a licence needs an id, a licensor and a licensee</source>
        <translation>ライセンスには ID、許諾者、被許諾者が必要です</translation>
    </message>
    <message>
        <source>a list</source>
        <translation>一覧</translation>
    </message>
    <message>
        <source>a model audit measures what a model learned from, and says of no place in the track that it is copied</source>
        <translation>モデル監査はモデルが何から学んだかを測るもので、トラックのどこかが複製であるとは示しません</translation>
    </message>
    <message>
        <source>a notice is written as .txt or .pdf</source>
        <translation>書面は .txt または .pdf で保存します</translation>
    </message>
    <message>
        <source>a record {} is not read: its version is not among {}</source>
        <translation>記録 {} は読めません。バージョンが {} に含まれません</translation>
    </message>
    <message>
        <source>a row is no line that waits</source>
        <translation>待機中の行ではない行があります</translation>
    </message>
    <message>
        <source>a second header (HDR)</source>
        <translation>二つ目のヘッダー（HDR）です</translation>
    </message>
    <message>
        <source>a shard is no safetensors file</source>
        <translation>分割された重みの一つが safetensors ファイルではありません</translation>
    </message>
    <message>
        <source>a share is not between 0 and 1000000</source>
        <translation>割合が 0 から 1000000 の間にありません</translation>
    </message>
    <message>
        <source>a sheet has room for {} rows, and there are more</source>
        <translation>シートに入るのは {} 行までで、それを超えています</translation>
    </message>
    <message>
        <source>a split of 0xSplits has two accounts at least, and this one has one</source>
        <translation>0xSplits の分配には二つ以上の口座が必要ですが、一つしかありません</translation>
    </message>
    <message>
        <source>a text encoder needs the library transformers</source>
        <translation>テキストエンコーダーにはライブラリー transformers が必要です</translation>
    </message>
    <message>
        <source>a whole number</source>
        <translation>整数</translation>
    </message>
    <message>
        <source>a work that is in conflict with another registration (EXC) is not taken over</source>
        <translation>ほかの登録と食い違う作品（EXC）は取り込みません</translation>
    </message>
    <message>
        <source>an earlier run&apos;s files are there, which may have been paid by</source>
        <translation>以前の分配のファイルがあり、それに基づいて既に支払われている可能性があります</translation>
    </message>
    <message>
        <source>an exclusion names no track</source>
        <translation>除外にトラックが指定されていません</translation>
    </message>
    <message>
        <source>an object</source>
        <translation>オブジェクト</translation>
    </message>
    <message>
        <source>auto, cpu, cuda or mps</source>
        <translation>auto、cpu、cuda、mps のいずれか</translation>
    </message>
    <message>
        <source>between 0 and 1</source>
        <translation>0 から 1 の間</translation>
    </message>
    <message>
        <source>between 0 and 1024</source>
        <translation>0 から 1024 の間</translation>
    </message>
    <message>
        <source>between 0.5 and 1</source>
        <translation>0.5 から 1 の間</translation>
    </message>
    <message>
        <source>between 1 and 1000</source>
        <translation>1 から 1000 の間</translation>
    </message>
    <message>
        <source>between 1 and 12</source>
        <translation>1 から 12 の間</translation>
    </message>
    <message>
        <source>between 20 and 10000</source>
        <translation>20 から 10000 の間</translation>
    </message>
    <message>
        <source>config.json must say “descant_adapter”: one of {}.</source>
        <translation>config.json に「descant_adapter」として次のいずれかを記す必要があります：{}。</translation>
    </message>
    <message>
        <source>config.json must say “model_type”: one of {}.</source>
        <translation>config.json に「model_type」として次のいずれかを記す必要があります：{}。</translation>
    </message>
    <message>
        <source>docs/encoders.md says which folders can be used; a damaged one is copied again.</source>
        <translation>使えるフォルダーは docs/encoders.md にあります。壊れている場合は複製し直してください。</translation>
    </message>
    <message>
        <source>docs/training-sets.md has the form of it.</source>
        <translation>形式は docs/training-sets.md にあります。</translation>
    </message>
    <message>
        <source>has too many elements</source>
        <translation>要素が多すぎます</translation>
    </message>
    <message>
        <source>is nested too deep</source>
        <translation>入れ子が深すぎます</translation>
    </message>
    <message>
        <source>it answered with HTTP {}</source>
        <translation>HTTP {} が返されました</translation>
    </message>
    <message>
        <source>it answers for work {}, of which nothing is known here</source>
        <translation>ここに記録のない作品 {} への回答です</translation>
    </message>
    <message>
        <source>it breaks off: there is no FOOT or SRFO record at its end</source>
        <translation>途中で切れています：末尾に FOOT または SRFO の記録がありません</translation>
    </message>
    <message>
        <source>it cannot be read ({})</source>
        <translation>読めません（{}）</translation>
    </message>
    <message>
        <source>it cannot be replaced ({})</source>
        <translation>置き換えられません（{}）</translation>
    </message>
    <message>
        <source>it cannot be written ({})</source>
        <translation>書き込めません（{}）</translation>
    </message>
    <message>
        <source>it could not be read</source>
        <translation>読めませんでした</translation>
    </message>
    <message>
        <source>it follows the trailer (TRL) of the file</source>
        <translation>ファイルの終わり（TRL）の後にあります</translation>
    </message>
    <message>
        <source>it has a DOCTYPE, which no message of DDEX has</source>
        <translation>DDEX のメッセージにはない DOCTYPE があります</translation>
    </message>
    <message>
        <source>it has an amount without a currency</source>
        <translation>金額に通貨がありません</translation>
    </message>
    <message>
        <source>it has more returns ({}) than usages ({}): it corrects an earlier message</source>
        <translation>返品（{}）が利用（{}）より多く、以前のメッセージの訂正です</translation>
    </message>
    <message>
        <source>it has more than {} recordings</source>
        <translation>録音が {} 件を超えています</translation>
    </message>
    <message>
        <source>it has more than {} summary records, or recordings in one block</source>
        <translation>集計の記録、または一つのブロックの録音が {} 件を超えています</translation>
    </message>
    <message>
        <source>it has no date, and the run is of a period</source>
        <translation>日付がありませんが、分配には期間があります</translation>
    </message>
    <message>
        <source>it has no event_id</source>
        <translation>event_id がありません</translation>
    </message>
    <message>
        <source>it has no sheet of this name; it has {}</source>
        <translation>その名前のシートはありません。あるのは {} です</translation>
    </message>
    <message>
        <source>it has no {}</source>
        <translation>{} がありません</translation>
    </message>
    <message>
        <source>it has {} cells where the head has {}</source>
        <translation>見出しと異なり {} 個のセルがあります（見出しは {} 個）</translation>
    </message>
    <message>
        <source>it has {} cells where the header has {}</source>
        <translation>見出しと異なり {} 個のセルがあります（見出しは {} 個）</translation>
    </message>
    <message>
        <source>it holds no table</source>
        <translation>表が含まれていません</translation>
    </message>
    <message>
        <source>it is XML of another kind ({})</source>
        <translation>別の種類の XML です（{}）</translation>
    </message>
    <message>
        <source>it is a workbook of the old kind (XLS)</source>
        <translation>古い形式のブック（XLS）です</translation>
    </message>
    <message>
        <source>it is no file that can be read twice</source>
        <translation>二度読めるファイルではありません</translation>
    </message>
    <message>
        <source>it is no object of names and addresses</source>
        <translation>名前とアドレスのオブジェクトではありません</translation>
    </message>
    <message>
        <source>it is no record of CWR: the file is damaged</source>
        <translation>CWR の記録ではありません。ファイルが壊れています</translation>
    </message>
    <message>
        <source>it is no row of a CSV file ({})</source>
        <translation>CSV ファイルの行ではありません（{}）</translation>
    </message>
    <message>
        <source>it is no summary of a run</source>
        <translation>分配の集計ではありません</translation>
    </message>
    <message>
        <source>it is no table and no text</source>
        <translation>表でもテキストでもありません</translation>
    </message>
    <message>
        <source>it is no whole XML ({})</source>
        <translation>XML として完全ではありません（{}）</translation>
    </message>
    <message>
        <source>it is not in UTF-8</source>
        <translation>UTF-8 ではありません</translation>
    </message>
    <message>
        <source>it is not in {}</source>
        <translation>文字コードが {} ではありません</translation>
    </message>
    <message>
        <source>it is not in {} throughout ({})</source>
        <translation>文字コードが {} で統一されていません（{}）</translation>
    </message>
    <message>
        <source>it is not made final, for this is missing: {}</source>
        <translation>次が不足しているため、完成できません：{}</translation>
    </message>
    <message>
        <source>it is not royalty-bearing</source>
        <translation>使用料の対象ではありません</translation>
    </message>
    <message>
        <source>it is of a release of {} recordings, and does not say which was used</source>
        <translation>{} 件の録音を含むリリースについてで、どれが利用されたかが記されていません</translation>
    </message>
    <message>
        <source>it is of the profile {}, and {} are read</source>
        <translation>プロファイルは {} で、読めるのは {} です</translation>
    </message>
    <message>
        <source>it is too large</source>
        <translation>大きすぎます</translation>
    </message>
    <message>
        <source>it is {}, and no text</source>
        <translation>{} であり、テキストではありません</translation>
    </message>
    <message>
        <source>it names no track</source>
        <translation>トラックが記されていません</translation>
    </message>
    <message>
        <source>it says the same as a row before, and is counted once</source>
        <translation>前の行と同じ内容のため、一度だけ数えます</translation>
    </message>
    <message>
        <source>it says {} of CWR, of which 2.0 to 2.2, 3.0 and 3.1 can be read</source>
        <translation>CWR の {} と記されていますが、読めるのは 2.0〜2.2、3.0、3.1 です</translation>
    </message>
    <message>
        <source>its &quot;schema&quot; is not &quot;{}&quot;</source>
        <translation>「schema」が「{}」ではありません</translation>
    </message>
    <message>
        <source>its HEAD record is cut short</source>
        <translation>HEAD の記録が途中で切れています</translation>
    </message>
    <message>
        <source>its SalesTransactionId stood in this message before</source>
        <translation>SalesTransactionId がこのメッセージに既にあります</translation>
    </message>
    <message>
        <source>its answer is no timestamp ({})</source>
        <translation>応答がタイムスタンプではありません（{}）</translation>
    </message>
    <message>
        <source>its block has no recording {}</source>
        <translation>ブロックに録音 {} がありません</translation>
    </message>
    <message>
        <source>its columns are others</source>
        <translation>列が異なります</translation>
    </message>
    <message>
        <source>its date {} is outside the period</source>
        <translation>日付 {} が期間外です</translation>
    </message>
    <message>
        <source>its event_id stood in the file before</source>
        <translation>event_id がファイルに既にあります</translation>
    </message>
    <message>
        <source>its footer counts {} lines, and there are {}</source>
        <translation>末尾の行数は {} ですが、実際は {} です</translation>
    </message>
    <message>
        <source>its name cannot be one</source>
        <translation>名前として使えません</translation>
    </message>
    <message>
        <source>its name says no form that tables are written in</source>
        <translation>名前の末尾が、書き出せる表の形式ではありません</translation>
    </message>
    <message>
        <source>its number {} is another recording&apos;s, too: it is left out</source>
        <translation>番号 {} は別の録音にも付いているため、省かれます</translation>
    </message>
    <message>
        <source>its parameters cannot be used: {}</source>
        <translation>パラメーターを使えません：{}</translation>
    </message>
    <message>
        <source>its schema is not {}</source>
        <translation>スキーマが {} ではありません</translation>
    </message>
    <message>
        <source>its share is taken as the writer&apos;s, and the publisher has none</source>
        <translation>割合は作家のものとみなし、出版社の割合はありません</translation>
    </message>
    <message>
        <source>its usage period has no date like 2026-10-01: {}</source>
        <translation>利用期間の日付が 2026-10-01 の形ではありません：{}</translation>
    </message>
    <message>
        <source>its usage period has no such day: {}</source>
        <translation>利用期間の日付が存在しません：{}</translation>
    </message>
    <message>
        <source>its usage period, {} to {}, is not within the run&apos;s</source>
        <translation>利用期間 {}〜{} は、分配の期間に含まれません</translation>
    </message>
    <message>
        <source>its weights or its config have changed since</source>
        <translation>重みまたは設定がその後変更されています</translation>
    </message>
    <message>
        <source>its words are missing in the text index</source>
        <translation>テキスト索引に語がありません</translation>
    </message>
    <message>
        <source>its {} record belongs to no transaction</source>
        <translation>{} の記録がどのトランザクションにも属していません</translation>
    </message>
    <message>
        <source>its {} record has the number of another transaction ({})</source>
        <translation>{} の記録に別のトランザクションの番号があります（{}）</translation>
    </message>
    <message>
        <source>line 1: it is no header (HDR), with which a CWR file begins</source>
        <translation>1 行目：CWR ファイルの始まりであるヘッダー（HDR）ではありません</translation>
    </message>
    <message>
        <source>line 2: no group begins there (GRH): the file is damaged</source>
        <translation>2 行目：グループの始まり（GRH）がありません。ファイルが壊れています</translation>
    </message>
    <message>
        <source>line {} has more than {} bytes: the file is damaged, or is none of this kind</source>
        <translation>{} 行目が {} バイトを超えています。ファイルが壊れているか、別の種類です</translation>
    </message>
    <message>
        <source>line {} has more than {} letters: it is no table</source>
        <translation>{} 行目が {} 文字を超えています。表ではありません</translation>
    </message>
    <message>
        <source>line {} is cut short</source>
        <translation>{} 行目が途中で切れています</translation>
    </message>
    <message>
        <source>line {} is no report of Descant, and nothing is appended to a file of something else</source>
        <translation>{} 行目は Descant のレポートではありません。ほかの内容のファイルには追記しません</translation>
    </message>
    <message>
        <source>line {} of the file of hashes is none</source>
        <translation>ハッシュのファイルの {} 行目が正しくありません</translation>
    </message>
    <message>
        <source>line {} of the plays is too long</source>
        <translation>再生実績の {} 行目が長すぎます</translation>
    </message>
    <message>
        <source>line {} stands behind its footer</source>
        <translation>{} 行目が末尾の記録の後にあります</translation>
    </message>
    <message>
        <source>line {}: it has more than {} columns</source>
        <translation>{} 行目：列が {} を超えています</translation>
    </message>
    <message>
        <source>line {}: it is no row of a CSV file ({})</source>
        <translation>{} 行目：CSV ファイルの行ではありません（{}）</translation>
    </message>
    <message>
        <source>line {}: it {}</source>
        <translation>{} 行目：{}</translation>
    </message>
    <message>
        <source>line {}: {}</source>
        <translation>{} 行目：{}</translation>
    </message>
    <message>
        <source>more than {} rows are of one work: is its column the right one?</source>
        <translation>一つの作品に {} を超える行があります。作品の列は正しいですか</translation>
    </message>
    <message>
        <source>more than {} tracks are excluded</source>
        <translation>除外されたトラックが {} を超えています</translation>
    </message>
    <message>
        <source>no adapter reads encoders of the kind {}</source>
        <translation>種類 {} のエンコーダーを読むアダプターがありません</translation>
    </message>
    <message>
        <source>no address is given for {}</source>
        <translation>{} のアドレスが指定されていません</translation>
    </message>
    <message>
        <source>no address is given for {} and others</source>
        <translation>{} などのアドレスが指定されていません</translation>
    </message>
    <message>
        <source>no certificate can be made of this report: {}</source>
        <translation>このレポートから証明書を作成できません：{}</translation>
    </message>
    <message>
        <source>no copy with content credentials is made of this kind of file</source>
        <translation>この種類のファイルでは、コンテンツ認証情報付きの複製を作成できません</translation>
    </message>
    <message>
        <source>no document can be made of this report: {}</source>
        <translation>このレポートから文書を作成できません：{}</translation>
    </message>
    <message>
        <source>no place in the track and in the source was found that a person could compare by ear</source>
        <translation>人が耳で聴き比べられる箇所が、トラックとソースに見つかりませんでした</translation>
    </message>
    <message>
        <source>no report is there{}</source>
        <translation>レポートがありません{}</translation>
    </message>
    <message>
        <source>no split is made of this report: {}</source>
        <translation>このレポートから分配は作成されません：{}</translation>
    </message>
    <message>
        <source>no summary record {} stands before it</source>
        <translation>その前に集計の記録 {} がありません</translation>
    </message>
    <message>
        <source>no takedown notice is drawn up: {}</source>
        <translation>削除通知は作成されません：{}</translation>
    </message>
    <message>
        <source>no usage file is in this folder ({})</source>
        <translation>このフォルダーに再生実績のファイルがありません（{}）</translation>
    </message>
    <message>
        <source>no version</source>
        <translation>バージョンなし</translation>
    </message>
    <message>
        <source>none of its columns says which work or recording a row is of</source>
        <translation>どの列からも、行がどの作品または録音のものかわかりません</translation>
    </message>
    <message>
        <source>none of its columns says which work or recording it is of</source>
        <translation>どの列からも、どの作品または録音のものかわかりません</translation>
    </message>
    <message>
        <source>none of its sheets holds a table</source>
        <translation>表のあるシートがありません</translation>
    </message>
    <message>
        <source>none of its sheets holds rights data</source>
        <translation>権利データのあるシートがありません</translation>
    </message>
    <message>
        <source>not kept, from this line on: {} × {}</source>
        <translation>この行以降、保存しないもの：{} × {}</translation>
    </message>
    <message>
        <source>not kept, from this line on: {} × {}, which are no sound recordings</source>
        <translation>この行以降、保存しないもの：{} × {}（録音ではないため）</translation>
    </message>
    <message>
        <source>nothing was extracted</source>
        <translation>何も取り出されませんでした</translation>
    </message>
    <message>
        <source>record {} follows record {} of the transaction</source>
        <translation>トランザクションで、記録 {} が記録 {} の後にあります</translation>
    </message>
    <message>
        <source>row {} has no track, or neither isrc nor resource_id</source>
        <translation>{} 行目にトラックがないか、isrc も resource_id もありません</translation>
    </message>
    <message>
        <source>row {} names no track; the columns are track, licence and tdm</source>
        <translation>{} 行目にトラックがありません。列は track、licence、tdm です</translation>
    </message>
    <message>
        <source>row {} of the list lacks a payee or a name</source>
        <translation>一覧の {} 行目に、受取人または名前がありません</translation>
    </message>
    <message>
        <source>row {} of {} refers to nothing in {}</source>
        <translation>行 {}（{}）の参照先が {} にありません</translation>
    </message>
    <message>
        <source>row {}: tdm is none of {}</source>
        <translation>{} 行目：tdm が {} のいずれでもありません</translation>
    </message>
    <message>
        <source>row {}: {} stands for two tracks</source>
        <translation>{} 行目：{} が二つのトラックを指しています</translation>
    </message>
    <message>
        <source>setting {} = {} is not {}</source>
        <translation>設定 {} = {} は範囲外です（{}）</translation>
    </message>
    <message>
        <source>several certificates are attached to this PDF</source>
        <translation>この PDF に複数の証明書が添付されています</translation>
    </message>
    <message>
        <source>tdm is none of {}</source>
        <translation>tdm が {} のいずれでもありません</translation>
    </message>
    <message>
        <source>the PDF cannot be signed: {}</source>
        <translation>PDF に署名できません：{}</translation>
    </message>
    <message>
        <source>the address of {} is mistyped: its checksum (ERC-55) does not hold</source>
        <translation>{} のアドレスに誤りがあります。検査値（ERC-55）が合いません</translation>
    </message>
    <message>
        <source>the address of {} is no Ethereum address</source>
        <translation>{} のアドレスは Ethereum のアドレスではありません</translation>
    </message>
    <message>
        <source>the addresses cannot be read ({})</source>
        <translation>アドレスを読めません（{}）</translation>
    </message>
    <message>
        <source>the answer {} is of no entry of the summary</source>
        <translation>回答 {} に当たる項目が要約にありません</translation>
    </message>
    <message>
        <source>the answers cannot be read ({})</source>
        <translation>回答を読めません（{}）</translation>
    </message>
    <message>
        <source>the audio file cannot be read ({})</source>
        <translation>音声ファイルを読めません（{}）</translation>
    </message>
    <message>
        <source>the audit log was changed or cut here</source>
        <translation>監査ログがここで変更されたか、切り取られています</translation>
    </message>
    <message>
        <source>the benchmark file cannot be read ({})</source>
        <translation>ベンチマークのファイルを読めません（{}）</translation>
    </message>
    <message>
        <source>the certificate ({}) is of another key</source>
        <translation>証明書（{}）は別の鍵のものです</translation>
    </message>
    <message>
        <source>the certificate chain is too long</source>
        <translation>証明書チェーンが長すぎます</translation>
    </message>
    <message>
        <source>the certificate does not hold, so no document is made of it</source>
        <translation>証明書が成り立たないため、文書は作成されません</translation>
    </message>
    <message>
        <source>the certificate does not hold, so there is no report to read from it</source>
        <translation>証明書が有効でないため、レポートを読み取れません</translation>
    </message>
    <message>
        <source>the certificate is not about this audio: {}</source>
        <translation>証明書はこの音声のものではありません：{}</translation>
    </message>
    <message>
        <source>the certificate is of another report</source>
        <translation>証明書は別のレポートのものです</translation>
    </message>
    <message>
        <source>the certificate of {} is valid from {} to {}, not today</source>
        <translation>証明書（{}）の有効期間は {}〜{} で、今日は含まれません</translation>
    </message>
    <message>
        <source>the certificate would be larger ({} bytes) than the {} that can be verified</source>
        <translation>証明書（{} バイト）が、確認できる大きさ {} を超えます</translation>
    </message>
    <message>
        <source>the config&apos;s values are not MusicGen&apos;s</source>
        <translation>設定の値が MusicGen のものではありません</translation>
    </message>
    <message>
        <source>the config&apos;s values are not this encoder&apos;s</source>
        <translation>設定の値がこのエンコーダーのものではありません</translation>
    </message>
    <message>
        <source>the copy cannot be written ({})</source>
        <translation>複製を書き込めません（{}）</translation>
    </message>
    <message>
        <source>the copy with content credentials cannot be made ({})</source>
        <translation>コンテンツ認証情報付きの複製を作成できません（{}）</translation>
    </message>
    <message>
        <source>the database is damaged: {}</source>
        <translation>データベースが壊れています：{}</translation>
    </message>
    <message>
        <source>the date of the sign-off, {}, has not come yet</source>
        <translation>承認の日付 {} はまだ来ていません</translation>
    </message>
    <message>
        <source>the default licence {} is not among the licences</source>
        <translation>既定のライセンス {} が一覧にありません</translation>
    </message>
    <message>
        <source>the demonstration cannot be written ({})</source>
        <translation>デモを書き込めません（{}）</translation>
    </message>
    <message>
        <source>the end of the audit log is missing</source>
        <translation>監査ログの末尾がありません</translation>
    </message>
    <message>
        <source>the exclusion of {} has no reason</source>
        <translation>{} の除外に理由がありません</translation>
    </message>
    <message>
        <source>the features of {} are missing or damaged: {}</source>
        <translation>{} の特徴量がないか、壊れています：{}</translation>
    </message>
    <message>
        <source>the features of {} cannot be read ({}), nor said to be whole</source>
        <translation>{} の特徴量を読めません（{}）。損なわれていないかどうかは不明です</translation>
    </message>
    <message>
        <source>the field {} is not known</source>
        <translation>項目 {} は使えません</translation>
    </message>
    <message>
        <source>the file changed while it was read</source>
        <translation>読み込み中にファイルが変更されました</translation>
    </message>
    <message>
        <source>the file ends before the place that the report names</source>
        <translation>レポートの示す箇所より前でファイルが終わっています</translation>
    </message>
    <message>
        <source>the file ends without its trailer (TRL): it is cut off</source>
        <translation>ファイルの終わり（TRL）がありません。途中で切れています</translation>
    </message>
    <message>
        <source>the file holds more than {} tensors</source>
        <translation>ファイルのテンソルが {} を超えています</translation>
    </message>
    <message>
        <source>the file holds other audio now than what was compared</source>
        <translation>ファイルの音が、比較したときと異なります</translation>
    </message>
    <message>
        <source>the file is another one now than the one that was analysed</source>
        <translation>分析されたファイルとは別のものになっています</translation>
    </message>
    <message>
        <source>the file is another than the one that was looked at</source>
        <translation>確認したファイルとは別のものです</translation>
    </message>
    <message>
        <source>the file is empty</source>
        <translation>ファイルが空です</translation>
    </message>
    <message>
        <source>the file of hashes cannot be read</source>
        <translation>ハッシュのファイルを読めません</translation>
    </message>
    <message>
        <source>the file of track {} cannot be read ({})</source>
        <translation>トラック {} のファイルを読めません（{}）</translation>
    </message>
    <message>
        <source>the file of track {} does not lie below {}</source>
        <translation>トラック {} のファイルが {} の中にありません</translation>
    </message>
    <message>
        <source>the file of track {} is missing</source>
        <translation>トラック {} のファイルがありません</translation>
    </message>
    <message>
        <source>the file&apos;s trailer (TRL) where the last group&apos;s (GRT) is missing</source>
        <translation>最後のグループの終わり（GRT）がないまま、ファイルの終わり（TRL）があります</translation>
    </message>
    <message>
        <source>the folder cannot be made ({})</source>
        <translation>フォルダーを作成できません（{}）</translation>
    </message>
    <message>
        <source>the folder of plays cannot be read ({})</source>
        <translation>再生実績のフォルダーを読めません（{}）</translation>
    </message>
    <message>
        <source>the folder of the signing key can be changed by other people on this computer</source>
        <translation>署名鍵のフォルダーが、このコンピューターのほかの利用者に変更できる状態です</translation>
    </message>
    <message>
        <source>the folder&apos;s file of hashes does not know this file</source>
        <translation>フォルダーのハッシュのファイルに、このファイルが記されていません</translation>
    </message>
    <message>
        <source>the index cannot be read ({}); searching does without it</source>
        <translation>索引を読めません（{}）。索引なしで検索します</translation>
    </message>
    <message>
        <source>the index is damaged (it is not used, and will be built anew)</source>
        <translation>索引が壊れています（使用せず、作り直します）</translation>
    </message>
    <message>
        <source>the key cannot be kept ({})</source>
        <translation>鍵を保存できません（{}）</translation>
    </message>
    <message>
        <source>the key cannot be read ({})</source>
        <translation>鍵を読めません（{}）</translation>
    </message>
    <message>
        <source>the licence {} of track {} is not among the terms</source>
        <translation>ライセンス {}（トラック {}）が条件にありません</translation>
    </message>
    <message>
        <source>the list cannot be read ({})</source>
        <translation>一覧を読めません（{}）</translation>
    </message>
    <message>
        <source>the list of payees cannot be read ({})</source>
        <translation>受取人の一覧を読めません（{}）</translation>
    </message>
    <message>
        <source>the list of payees names nobody</source>
        <translation>受取人の一覧に誰も記されていません</translation>
    </message>
    <message>
        <source>the list of shards cannot be read ({})</source>
        <translation>分割ファイルの一覧を読めません（{}）</translation>
    </message>
    <message>
        <source>the list of tracks cannot be used ({})</source>
        <translation>トラックの一覧を使えません（{}）</translation>
    </message>
    <message>
        <source>the manifest cannot be read ({})</source>
        <translation>マニフェストを読めません（{}）</translation>
    </message>
    <message>
        <source>the manifest cannot be written ({})</source>
        <translation>マニフェストを書き込めません（{}）</translation>
    </message>
    <message>
        <source>the manifest gives texts, but this model&apos;s folder holds no text encoder</source>
        <translation>マニフェストにテキストがありますが、モデルのフォルダーにテキストエンコーダーがありません</translation>
    </message>
    <message>
        <source>the manifest is larger ({} bytes) than the {} allowed</source>
        <translation>マニフェスト（{} バイト）が上限 {} を超えています</translation>
    </message>
    <message>
        <source>the model has more than {} shards</source>
        <translation>モデルの分割ファイルが {} を超えています</translation>
    </message>
    <message>
        <source>the model holds more than {} tensors</source>
        <translation>モデルのテンソルが {} を超えています</translation>
    </message>
    <message>
        <source>the model&apos;s config cannot be read ({})</source>
        <translation>モデルの設定を読めません（{}）</translation>
    </message>
    <message>
        <source>the model&apos;s file cannot be opened ({})</source>
        <translation>モデルのファイルを開けません（{}）</translation>
    </message>
    <message>
        <source>the password does not open this key, or the file is damaged</source>
        <translation>パスワードが鍵に合わないか、ファイルが壊れています</translation>
    </message>
    <message>
        <source>the plays cannot be read ({})</source>
        <translation>再生実績を読めません（{}）</translation>
    </message>
    <message>
        <source>the plays have no column {}</source>
        <translation>再生実績に列 {} がありません</translation>
    </message>
    <message>
        <source>the pools {} take more than the whole of the plays&apos; amounts in {} ({}): state of_amount_ppm in each, so that they make 1000000 at most</source>
        <translation>プール {} が再生金額の全体を超えています（{}、{}）。それぞれに of_amount_ppm を記し、合計が 1000000 以下になるようにしてください</translation>
    </message>
    <message>
        <source>the program&apos;s own file {} is missing</source>
        <translation>プログラムのファイル {} がありません</translation>
    </message>
    <message>
        <source>the public key cannot be read ({})</source>
        <translation>公開鍵を読めません（{}）</translation>
    </message>
    <message>
        <source>the reason for the exclusion of {} is longer than {} characters</source>
        <translation>{} の除外の理由が {} 文字を超えています</translation>
    </message>
    <message>
        <source>the recording has no title and no ISRC</source>
        <translation>録音に題名も ISRC もありません</translation>
    </message>
    <message>
        <source>the records of its block do not stand before it</source>
        <translation>ブロックの記録がその前にありません</translation>
    </message>
    <message>
        <source>the report cannot be read ({})</source>
        <translation>レポートを読めません（{}）</translation>
    </message>
    <message>
        <source>the report names no source with the track id {}</source>
        <translation>レポートにトラック ID {} のソースがありません</translation>
    </message>
    <message>
        <source>the report says that its evidence could not be measured</source>
        <translation>レポートに、証拠を測定できなかったと記されています</translation>
    </message>
    <message>
        <source>the reports cannot be read ({})</source>
        <translation>レポートを読めません（{}）</translation>
    </message>
    <message>
        <source>the selection cannot be read ({})</source>
        <translation>選択の一覧を読めません（{}）</translation>
    </message>
    <message>
        <source>the selection cannot be used: {}</source>
        <translation>選択の一覧を使えません：{}</translation>
    </message>
    <message>
        <source>the selection names no track</source>
        <translation>選択の一覧にトラックがありません</translation>
    </message>
    <message>
        <source>the signature of this manifest does not hold: it was changed after it was signed</source>
        <translation>マニフェストの署名が成り立ちません。署名の後に変更されています</translation>
    </message>
    <message>
        <source>the signing key can be read by other people on this computer</source>
        <translation>署名鍵が、このコンピューターのほかの利用者に読める状態です</translation>
    </message>
    <message>
        <source>the signing key cannot be read or made ({})</source>
        <translation>署名鍵を読み込みまたは作成できません（{}）</translation>
    </message>
    <message>
        <source>the signing key is damaged or of another kind</source>
        <translation>署名鍵が壊れているか、別の種類です</translation>
    </message>
    <message>
        <source>the source is alike in style alone, and a style is no work that anybody owns; neither its recording nor its composition was found in the track</source>
        <translation>ソースはスタイルだけが似ており、スタイルは誰かが所有する作品ではありません。録音も楽曲もトラックには見つかりませんでした</translation>
    </message>
    <message>
        <source>the terms cannot be read ({})</source>
        <translation>条件を読めません（{}）</translation>
    </message>
    <message>
        <source>the terms cannot be used: {}</source>
        <translation>条件を使えません：{}</translation>
    </message>
    <message>
        <source>the text index is missing</source>
        <translation>テキスト索引がありません</translation>
    </message>
    <message>
        <source>the text that goes with a track is no text</source>
        <translation>トラックに付いたテキストがテキストではありません</translation>
    </message>
    <message>
        <source>the timestamp authority {} gave no timestamp ({})</source>
        <translation>時刻認証局 {} からタイムスタンプを得られませんでした（{}）</translation>
    </message>
    <message>
        <source>the timestamp authority&apos;s address is no http(s) address: {}</source>
        <translation>時刻認証局のアドレスが http(s) ではありません：{}</translation>
    </message>
    <message>
        <source>the timestamp is too long for a PDF</source>
        <translation>タイムスタンプが PDF には長すぎます</translation>
    </message>
    <message>
        <source>the timestamp of {} does not hold</source>
        <translation>{} のタイムスタンプが成り立ちません</translation>
    </message>
    <message>
        <source>the tokenizer cannot be used ({})</source>
        <translation>トークナイザーを使えません（{}）</translation>
    </message>
    <message>
        <source>the tokenizer is not the text encoder&apos;s</source>
        <translation>トークナイザーがテキストエンコーダーのものではありません</translation>
    </message>
    <message>
        <source>the tokenizer makes nothing of a text</source>
        <translation>トークナイザーがテキストから何も出力しません</translation>
    </message>
    <message>
        <source>the training set is too large to be signed as one</source>
        <translation>学習データセットが大きすぎ、一つとして署名できません</translation>
    </message>
    <message>
        <source>the transaction belongs to no group (GRH)</source>
        <translation>トランザクションがどのグループ（GRH）にも属していません</translation>
    </message>
    <message>
        <source>the transaction has more than {} records</source>
        <translation>トランザクションの記録が {} を超えています</translation>
    </message>
    <message>
        <source>the uses of a licence are no list of texts</source>
        <translation>ライセンスの用途が、テキストの一覧ではありません</translation>
    </message>
    <message>
        <source>the weights take more than {} bytes</source>
        <translation>重みが {} バイトを超えています</translation>
    </message>
    <message>
        <source>the weights {} are not finite</source>
        <translation>重み {} が有限の値ではありません</translation>
    </message>
    <message>
        <source>the workbook holds XML that begins as no workbook&apos;s does</source>
        <translation>ブックに、ブックのものではない XML が含まれています</translation>
    </message>
    <message>
        <source>the workbook is damaged ({})</source>
        <translation>ブックが壊れています（{}）</translation>
    </message>
    <message>
        <source>the workbook unpacks to more than can be read</source>
        <translation>ブックを展開すると、読める大きさを超えます</translation>
    </message>
    <message>
        <source>the {} has {} {}, and its trailer says {}</source>
        <translation>{} には {} {}がありますが、終わりの記録では {} です</translation>
    </message>
    <message>
        <source>the {} leg cannot hear this track: {}</source>
        <translation>系統 {} でこのトラックを聴けません：{}</translation>
    </message>
    <message>
        <source>the {} vectors are damaged</source>
        <translation>{} のベクトルが壊れています</translation>
    </message>
    <message>
        <source>the {} vectors are missing or of another version of the encoder</source>
        <translation>{} のベクトルがないか、別のバージョンのエンコーダーのものです</translation>
    </message>
    <message>
        <source>there are no shares by {} and {}</source>
        <translation>{} と {} による割合はありません</translation>
    </message>
    <message>
        <source>there are no weights in this file</source>
        <translation>このファイルに重みがありません</translation>
    </message>
    <message>
        <source>there are no weights in this folder</source>
        <translation>このフォルダーに重みがありません</translation>
    </message>
    <message>
        <source>there are several files of weights in this folder</source>
        <translation>このフォルダーに重みのファイルが複数あります</translation>
    </message>
    <message>
        <source>there are several private keys in this file</source>
        <translation>このファイルに秘密鍵が複数あります</translation>
    </message>
    <message>
        <source>there are several public keys in this file</source>
        <translation>このファイルに公開鍵が複数あります</translation>
    </message>
    <message>
        <source>there is no X.509 certificate in this file</source>
        <translation>このファイルに X.509 証明書がありません</translation>
    </message>
    <message>
        <source>there is no audio to encode</source>
        <translation>符号化する音声がありません</translation>
    </message>
    <message>
        <source>there is no index of a model here</source>
        <translation>ここにモデルの索引がありません</translation>
    </message>
    <message>
        <source>there is no pool in it</source>
        <translation>プールがありません</translation>
    </message>
    <message>
        <source>there is no private key in this file</source>
        <translation>このファイルに秘密鍵がありません</translation>
    </message>
    <message>
        <source>there is no such manifest</source>
        <translation>そのマニフェストはありません</translation>
    </message>
    <message>
        <source>there is no such model folder</source>
        <translation>そのモデルのフォルダーはありません</translation>
    </message>
    <message>
        <source>there is no {} in this folder</source>
        <translation>このフォルダーに {} がありません</translation>
    </message>
    <message>
        <source>there is none at all</source>
        <translation>一つもありません</translation>
    </message>
    <message>
        <source>these are no answers: {}</source>
        <translation>回答ではありません：{}</translation>
    </message>
    <message>
        <source>these are no tokens from 0 to {}</source>
        <translation>0〜{} のトークンではありません</translation>
    </message>
    <message>
        <source>these latents are no finite numbers</source>
        <translation>潜在表現が有限の数ではありません</translation>
    </message>
    <message>
        <source>these latents have the shape {}; this model takes {} channels and at most {} steps</source>
        <translation>潜在表現の形は {} ですが、モデルは {} チャンネル、{} ステップまでです</translation>
    </message>
    <message>
        <source>these terms cannot be used: {}</source>
        <translation>この条件は使えません：{}</translation>
    </message>
    <message>
        <source>these tokens have the shape {}; this model takes {} codebooks and at most {} steps</source>
        <translation>トークンの形は {} ですが、モデルは {} コードブック、{} ステップまでです</translation>
    </message>
    <message>
        <source>these weights are not what their hash says</source>
        <translation>重みがハッシュと一致しません</translation>
    </message>
    <message>
        <source>these weights are truncated or damaged ({})</source>
        <translation>重みが途中で切れているか、壊れています（{}）</translation>
    </message>
    <message>
        <source>these weights cannot be read ({})</source>
        <translation>重みを読めません（{}）</translation>
    </message>
    <message>
        <source>these weights have another shape</source>
        <translation>重みの形が異なります</translation>
    </message>
    <message>
        <source>this PDF cannot be read ({})</source>
        <translation>この PDF を読めません（{}）</translation>
    </message>
    <message>
        <source>this PDF is locked with a password, so the certificate inside cannot be read</source>
        <translation>この PDF はパスワードで保護されており、中の証明書を読めません</translation>
    </message>
    <message>
        <source>this PDF is too large for a certificate</source>
        <translation>この PDF は証明書としては大きすぎます</translation>
    </message>
    <message>
        <source>no certificate is attached to this PDF</source>
        <translation>この PDF に証明書は添付されていません</translation>
    </message>
    <message>
        <source>the certificate cannot be read ({})</source>
        <translation>証明書を読めません（{}）</translation>
    </message>
    <message>
        <source>The listening engine stopped unexpectedly and was started again.</source>
        <translation>分析エンジンが予期せず停止し、再起動しました。</translation>
    </message>
    <message>
        <source>Other work goes on. If one file keeps causing this, it is probably damaged.</source>
        <translation>ほかの処理は続いています。同じファイルで繰り返し起きる場合は、おそらくそのファイルが壊れています。</translation>
    </message>
    <message>
        <source>The listening engine cannot be started.</source>
        <translation>分析エンジンを起動できません。</translation>
    </message>
    <message>
        <source>There is no catalog in this place yet.</source>
        <translation>この場所にはまだカタログがありません。</translation>
    </message>
    <message>
        <source>Drop music on the Catalog page.</source>
        <translation>「カタログ」ページに音源をドロップしてください。</translation>
    </message>
    <message>
        <source>there is no signing key yet</source>
        <translation>署名鍵がまだありません</translation>
    </message>
    <message>
        <source>Something unforeseen went wrong ({}).</source>
        <translation>予期しない問題が起きました（{}）。</translation>
    </message>
    <message>
        <source>Try again; if it comes back, send the details to whoever looks after Descant here.</source>
        <translation>もう一度試し、繰り返す場合は、詳細を Descant の担当者に送ってください。</translation>
    </message>
    <message>
        <source>this certificate does not hold, so there is nothing to reproduce: {}</source>
        <translation>この証明書は成り立たないため、再現するものがありません：{}</translation>
    </message>
    <message>
        <source>this certificate is of a model audit, which depends on a model&apos;s index and not on a catalog</source>
        <translation>この証明書はモデル監査のもので、カタログではなくモデルの索引に基づいています</translation>
    </message>
    <message>
        <source>this certificate is of no model audit, so an index does not belong to it</source>
        <translation>この証明書はモデル監査のものではないため、索引は関係しません</translation>
    </message>
    <message>
        <source>this encoder cannot be used ({})</source>
        <translation>このエンコーダーを使えません（{}）</translation>
    </message>
    <message>
        <source>this encoder needs the library transformers</source>
        <translation>このエンコーダーにはライブラリー transformers が必要です</translation>
    </message>
    <message>
        <source>this file is damaged, or holds more than plain weights: Descant never runs what a model file brings along</source>
        <translation>このファイルは壊れているか、重み以外のものを含んでいます。Descant がモデルのファイルに含まれるものを実行することはありません</translation>
    </message>
    <message>
        <source>this file is larger ({} bytes) than the {} allowed</source>
        <translation>このファイル（{} バイト）は上限 {} を超えています</translation>
    </message>
    <message>
        <source>this file is not the one that the manifest means by track {}: its SHA-256 is {}…, the manifest says {}…</source>
        <translation>マニフェストのトラック {} のファイルではありません。SHA-256 は {}… ですが、マニフェストでは {}…</translation>
    </message>
    <message>
        <source>this file is not what the folder&apos;s file of hashes says: it was changed or damaged</source>
        <translation>このファイルはフォルダーのハッシュと一致しません。変更されたか、壊れています</translation>
    </message>
    <message>
        <source>this file of a royalty run cannot be read: {}</source>
        <translation>使用料分配のファイルを読めません：{}</translation>
    </message>
    <message>
        <source>this folder holds no finished royalty run</source>
        <translation>このフォルダーに、完了した使用料分配がありません</translation>
    </message>
    <message>
        <source>this is a link that leads out of the model folder</source>
        <translation>モデルのフォルダーの外を指すリンクです</translation>
    </message>
    <message>
        <source>this is a private key, which nobody but its owner should hold</source>
        <translation>秘密鍵です。持ち主以外が持つべきものではありません</translation>
    </message>
    <message>
        <source>this is no MusicGen model ({})</source>
        <translation>MusicGen モデルではありません（{}）</translation>
    </message>
    <message>
        <source>this is no T5 text encoder ({})</source>
        <translation>T5 テキストエンコーダーではありません（{}）</translation>
    </message>
    <message>
        <source>this is no benchmark file</source>
        <translation>ベンチマークのファイルではありません</translation>
    </message>
    <message>
        <source>this is no file</source>
        <translation>ファイルではありません</translation>
    </message>
    <message>
        <source>this is no list of a catalog&apos;s tracks</source>
        <translation>カタログのトラックの一覧ではありません</translation>
    </message>
    <message>
        <source>this is no plain file</source>
        <translation>通常のファイルではありません</translation>
    </message>
    <message>
        <source>this is no private key that can be read</source>
        <translation>読み取れる秘密鍵ではありません</translation>
    </message>
    <message>
        <source>this is no public key that certificates are signed with</source>
        <translation>証明書の署名に使われる公開鍵ではありません</translation>
    </message>
    <message>
        <source>this is no report of Descant</source>
        <translation>Descant のレポートではありません</translation>
    </message>
    <message>
        <source>this is no report of Descant: it is not JSON</source>
        <translation>Descant のレポートではありません：JSON ではありません</translation>
    </message>
    <message>
        <source>this is no safetensors file</source>
        <translation>safetensors ファイルではありません</translation>
    </message>
    <message>
        <source>this is no signed manifest of a training set ({})</source>
        <translation>学習データセットの署名付きマニフェストではありません（{}）</translation>
    </message>
    <message>
        <source>this is no suspense.csv of an earlier run ({})</source>
        <translation>以前の分配の suspense.csv ではありません（{}）</translation>
    </message>
    <message>
        <source>this is no training set: {}</source>
        <translation>学習データセットではありません：{}</translation>
    </message>
    <message>
        <source>this is not the file that was analysed: it was changed since</source>
        <translation>分析されたファイルではありません。その後に変更されています</translation>
    </message>
    <message>
        <source>this is too large for a certificate</source>
        <translation>証明書としては大きすぎます</translation>
    </message>
    <message>
        <source>this is too large for a key or a certificate</source>
        <translation>鍵または証明書としては大きすぎます</translation>
    </message>
    <message>
        <source>this is too large for a manifest</source>
        <translation>マニフェストとしては大きすぎます</translation>
    </message>
    <message>
        <source>this is too large for a public key</source>
        <translation>公開鍵としては大きすぎます</translation>
    </message>
    <message>
        <source>this is too large for a report</source>
        <translation>レポートとしては大きすぎます</translation>
    </message>
    <message>
        <source>this key cannot be used</source>
        <translation>この鍵は使えません</translation>
    </message>
    <message>
        <source>this key cannot be used: {}</source>
        <translation>この鍵は使えません：{}</translation>
    </message>
    <message>
        <source>this key is locked with a password</source>
        <translation>この鍵はパスワードで保護されています</translation>
    </message>
    <message>
        <source>this manifest names no track</source>
        <translation>このマニフェストにトラックがありません</translation>
    </message>
    <message>
        <source>this model cannot be audited ({})</source>
        <translation>このモデルは監査できません（{}）</translation>
    </message>
    <message>
        <source>this model&apos;s EnCodec works in chunks, which no MusicGen does</source>
        <translation>このモデルの EnCodec はチャンクで処理しますが、MusicGen にはないものです</translation>
    </message>
    <message>
        <source>this model&apos;s folder holds no EnCodec weights, so that audio cannot be made into tokens</source>
        <translation>モデルのフォルダーに EnCodec の重みがないため、音声をトークンにできません</translation>
    </message>
    <message>
        <source>this model&apos;s folder holds no autoencoder, so that audio cannot be made into latents</source>
        <translation>モデルのフォルダーにオートエンコーダーがないため、音声を潜在表現にできません</translation>
    </message>
    <message>
        <source>this model&apos;s folder holds no text encoder, but the manifest gives texts</source>
        <translation>モデルのフォルダーにテキストエンコーダーがありませんが、マニフェストにテキストがあります</translation>
    </message>
    <message>
        <source>this private key can be read by other people on this computer</source>
        <translation>この秘密鍵が、このコンピューターのほかの利用者に読める状態です</translation>
    </message>
    <message>
        <source>this public key cannot be used</source>
        <translation>この公開鍵は使えません</translation>
    </message>
    <message>
        <source>this report does not hold together: {}</source>
        <translation>このレポートには整合性がありません：{}</translation>
    </message>
    <message>
        <source>this report was written by a newer Descant</source>
        <translation>このレポートは新しい Descant で作成されています</translation>
    </message>
    <message>
        <source>this sales report (DSR) is not used: {}</source>
        <translation>この販売報告（DSR）は使われません：{}</translation>
    </message>
    <message>
        <source>this shard does not hold what the list of shards says</source>
        <translation>分割ファイルの内容が一覧と一致しません</translation>
    </message>
    <message>
        <source>this stored value is damaged (it is not used, and will be made anew)</source>
        <translation>保存された値が壊れています（使用せず、作り直します）</translation>
    </message>
    <message>
        <source>this table cannot be read ({})</source>
        <translation>この表を読めません（{}）</translation>
    </message>
    <message>
        <source>this text encoder is {} wide, the model was trained with one of {}</source>
        <translation>テキストエンコーダーの幅は {} ですが、モデルの学習時は {} でした</translation>
    </message>
    <message>
        <source>this torch file holds no plain table of weights</source>
        <translation>この torch ファイルは、重みだけの表ではありません</translation>
    </message>
    <message>
        <source>this torch file unfolds to more than it is</source>
        <translation>この torch ファイルは、展開すると実際より大きくなります</translation>
    </message>
    <message>
        <source>this version does not know how its audit was made</source>
        <translation>このバージョンでは、監査の方法がわかりません</translation>
    </message>
    <message>
        <source>this version of the program does not know the parameter {} that the analysis was made with</source>
        <translation>このバージョンのプログラムでは、分析に使われたパラメーター {} がわかりません</translation>
    </message>
    <message>
        <source>transaction {} of the group was expected, and it has the number {}</source>
        <translation>グループのトランザクション {} のはずが、番号は {} です</translation>
    </message>
    <message>
        <source>two columns of the plays have one name</source>
        <translation>再生実績の二つの列が同じ名前です</translation>
    </message>
    <message>
        <source>two licences have one id</source>
        <translation>二つのライセンスの ID が同じです</translation>
    </message>
    <message>
        <source>two pools have one name</source>
        <translation>二つのプールの名前が同じです</translation>
    </message>
    <message>
        <source>version {}</source>
        <translation>バージョン {}</translation>
    </message>
    <message>
        <source>weights of format {}, not {}</source>
        <translation>重みの形式が {} で、{} ではありません</translation>
    </message>
    <message>
        <source>work {} is withdrawn (DRW): it is left as it is, and may be removed by hand</source>
        <translation>作品 {} は取り下げられています（DRW）。そのまま残し、手動で削除できます</translation>
    </message>
    <message>
        <source>{} The record inside is intact: rely on it, and not on what the pages show.</source>
        <translation>{} 中の記録は損なわれていません。ページの表示ではなく、記録に依拠してください。</translation>
    </message>
    <message>
        <source>{} are missing or damaged: {}.</source>
        <translation>{} がないか、壊れています：{}。</translation>
    </message>
    <message>
        <source>{} are of other days</source>
        <translation>{} は別の日のものです</translation>
    </message>
    <message>
        <source>{} bytes were added before the PDF&apos;s start; the rest is as it was made.</source>
        <translation>PDF の先頭の前に {} バイトが加えられています。残りは作成されたままです。</translation>
    </message>
    <message>
        <source>{} cannot be read ({}).</source>
        <translation>{} を読めません（{}）。</translation>
    </message>
    <message>
        <source>{} cannot be read: {}.</source>
        <translation>{} を読めません：{}。</translation>
    </message>
    <message>
        <source>{} claims more than the file holds</source>
        <translation>{} の示す大きさが、ファイルの内容を超えています</translation>
    </message>
    <message>
        <source>{} ends before it begins</source>
        <translation>{} の終わりが始まりより前です</translation>
    </message>
    <message>
        <source>{} has more than {} decimals</source>
        <translation>{} の小数が {} 桁を超えています</translation>
    </message>
    <message>
        <source>{} is a publisher&apos;s role: the writers it names are taken for composers and authors (CA)</source>
        <translation>{} は出版社の役割です。記された作家は作詞作曲者（CA）とみなします</translation>
    </message>
    <message>
        <source>{} is missing</source>
        <translation>{} がありません</translation>
    </message>
    <message>
        <source>{} is missing from its config</source>
        <translation>設定に {} がありません</translation>
    </message>
    <message>
        <source>{} is more than the whole</source>
        <translation>{} は全体を超えています</translation>
    </message>
    <message>
        <source>{} is neither true nor false</source>
        <translation>{} は true でも false でもありません</translation>
    </message>
    <message>
        <source>{} is no JSON object</source>
        <translation>{} は JSON のオブジェクトではありません</translation>
    </message>
    <message>
        <source>{} is no amount (digits, with a point before decimals, not negative)</source>
        <translation>{} は金額ではありません（数字、小数点はピリオド、負でないこと）</translation>
    </message>
    <message>
        <source>{} is no currency of ISO 4217</source>
        <translation>{} は ISO 4217 の通貨ではありません</translation>
    </message>
    <message>
        <source>{} is no date like 2026-10-31</source>
        <translation>{} は 2026-10-31 の形の日付ではありません</translation>
    </message>
    <message>
        <source>{} is no duration like 3:45</source>
        <translation>{} は 3:45 の形の長さではありません</translation>
    </message>
    <message>
        <source>{} is no exact URL</source>
        <translation>{} は正確な URL ではありません</translation>
    </message>
    <message>
        <source>{} is no name of a file inside the model folder</source>
        <translation>{} はモデルのフォルダー内のファイル名ではありません</translation>
    </message>
    <message>
        <source>{} is no name of a schema.</source>
        <translation>{} はスキーマの名前ではありません。</translation>
    </message>
    <message>
        <source>{} is no number of plays</source>
        <translation>{} は再生回数ではありません</translation>
    </message>
    <message>
        <source>{} is no number of usages</source>
        <translation>{} は利用回数ではありません</translation>
    </message>
    <message>
        <source>{} is no plain tensor</source>
        <translation>{} は通常のテンソルではありません</translation>
    </message>
    <message>
        <source>{} is no record of CWR {}</source>
        <translation>{} は CWR {} の記録ではありません</translation>
    </message>
    <message>
        <source>{} is no share</source>
        <translation>{} は割合ではありません</translation>
    </message>
    <message>
        <source>{} is no text</source>
        <translation>{} はテキストではありません</translation>
    </message>
    <message>
        <source>{} is not there any more.</source>
        <translation>{} はもうありません。</translation>
    </message>
    <message>
        <source>Was it moved or renamed?</source>
        <translation>移動または名前の変更をしましたか？</translation>
    </message>
    <message>
        <source>{} may not be read or written.</source>
        <translation>{} を読み書きする権限がありません。</translation>
    </message>
    <message>
        <source>Check its permissions.</source>
        <translation>権限を確認してください。</translation>
    </message>
    <message>
        <source>The computer ran out of memory.</source>
        <translation>コンピューターのメモリが不足しました。</translation>
    </message>
    <message>
        <source>Close other programs, or try a shorter file.</source>
        <translation>ほかのプログラムを閉じるか、短いファイルで試してください。</translation>
    </message>
    <message>
        <source>Check that the disk is there and not full.</source>
        <translation>ディスクが接続され、空きがあるか確認してください。</translation>
    </message>
    <message>
        <source>No sound: PortAudio is not installed on this computer (Debian: libportaudio2).</source>
        <translation>音声なし：このコンピューターに PortAudio がありません（Debian：libportaudio2）。</translation>
    </message>
    <message>
        <source>No sound: this computer has no audio output.</source>
        <translation>音声なし：このコンピューターに音声出力がありません。</translation>
    </message>
    <message>
        <source>No sound: {}</source>
        <translation>音声なし：{}</translation>
    </message>
    <message>
        <source>This computer has no sound output at present.</source>
        <translation>このコンピューターには現在、音声出力がありません。</translation>
    </message>
    <message>
        <source>The sound output does not answer. {}</source>
        <translation>サウンド出力が応答しません。{}</translation>
    </message>
    <message>
        <source>signature</source>
        <translation>署名</translation>
    </message>
    <message>
        <source>key</source>
        <translation>鍵</translation>
    </message>
    <message>
        <source>schema</source>
        <translation>スキーマ</translation>
    </message>
    <message>
        <source>canonical form</source>
        <translation>正規形</translation>
    </message>
    <message>
        <source>shares</source>
        <translation>割合</translation>
    </message>
    <message>
        <source>inclusion</source>
        <translation>収録の証明</translation>
    </message>
    <message>
        <source>audio</source>
        <translation>音声</translation>
    </message>
    <message>
        <source>timestamp</source>
        <translation>タイムスタンプ</translation>
    </message>
    <message>
        <source>pages</source>
        <translation>ページ</translation>
    </message>
    <message>
        <source>pdf signature</source>
        <translation>PDF の署名</translation>
    </message>
    <message>
        <source>The record was not changed since it was signed.</source>
        <translation>記録は署名後に変更されていません。</translation>
    </message>
    <message>
        <source>The signature does not fit: the record or the signature was changed after signing.</source>
        <translation>署名が合いません。署名後に記録または署名が変更されています。</translation>
    </message>
    <message>
        <source>The signature could not be looked at.</source>
        <translation>署名を確認できませんでした。</translation>
    </message>
    <message>
        <source>The key could not be looked at.</source>
        <translation>鍵を確認できませんでした。</translation>
    </message>
    <message>
        <source>The record could not be looked at.</source>
        <translation>記録を確認できませんでした。</translation>
    </message>
    <message>
        <source>The shares could not be looked at.</source>
        <translation>割合を確認できませんでした。</translation>
    </message>
    <message>
        <source>The record is in canonical form (RFC 8785).</source>
        <translation>記録は正規形です（RFC 8785）。</translation>
    </message>
    <message>
        <source>The record follows its schema.</source>
        <translation>記録はスキーマに従っています。</translation>
    </message>
    <message>
        <source>Shares and the unattributed part sum to exactly 1,000,000 ppm, in the whole and in every part.</source>
        <translation>割合と帰属なしの合計は、全体でも各部分でも、ちょうど 1,000,000 ppm です。</translation>
    </message>
    <message>
        <source>No audio file was given.</source>
        <translation>音声ファイルは指定されていません。</translation>
    </message>
    <message>
        <source>There is no timestamp.</source>
        <translation>タイムスタンプはありません。</translation>
    </message>
    <message>
        <source>The audio file is the very file that was analysed (SHA-256 of the file).</source>
        <translation>音声ファイルは分析したファイルそのものです（SHA-256）。</translation>
    </message>
    <message>
        <source>This is not the audio that was analysed: neither file nor sound is the same.</source>
        <translation>分析した音声ではありません。ファイルも音も異なります。</translation>
    </message>
    <message>
        <source>All {} sources are proven to be among the {} tracks of the catalog&apos;s snapshot.</source>
        <translation>{} 件のソースすべてが、カタログ時点の {} トラックに含まれることが証明されています。</translation>
    </message>
    <message>
        <source>Signed with the self-signed key {}. That proves the record is unchanged, not who signed it: compare this fingerprint with the issuer&apos;s, or give the issuer&apos;s public key.</source>
        <translation>自己署名の鍵 {} で署名されています。記録に変更がないことは示しますが、誰が署名したかは示しません。このフィンガープリントを発行者のものと比べるか、発行者の公開鍵を指定してください。</translation>
    </message>
    <message>
        <source>Validation</source>
        <translation>検証</translation>
    </message>
    <message>
        <source>none; neither this model nor one of its family was checked against retraining</source>
        <translation>なし。このモデルも同系統のモデルも再学習との照合は行われていません</translation>
    </message>
    <message>
        <source>Agreement of halves of the ensemble</source>
        <translation>アンサンブルの半分どうしの一致</translation>
    </message>
    <message>
        <source>Agreement with a second method</source>
        <translation>第二の手法との一致</translation>
    </message>
    <message>
        <source>not measured</source>
        <translation>未測定</translation>
    </message>
    <message>
        <source>Agreement with {} on this model</source>
        <translation>このモデルでの {} との一致</translation>
    </message>
    <message>
        <source>{} ({} is asked for), {} training segments asked about, {} ranked</source>
        <translation>{}({} が必要)、照会した学習区間 {}、順位付け {}</translation>
    </message>
    <message>
        <source>First ten in common</source>
        <translation>上位10件の共通</translation>
    </message>
    <message>
        <source>{} ({} is asked for)</source>
        <translation>{}({} が必要)</translation>
    </message>
    <message>
        <source>So the ranking is</source>
        <translation>したがって順位は</translation>
    </message>
    <message>
        <source>supported by a second method</source>
        <translation>第二の手法で裏付けられています</translation>
    </message>
    <message>
        <source>not shown to be better than chance</source>
        <translation>偶然より良いとは示されていません</translation>
    </message>
    <message>
        <source>Loss below that of shuffled weights by</source>
        <translation>シャッフルした重みより低い損失</translation>
    </message>
    <message>
        <source>Rests on</source>
        <translation>根拠</translation>
    </message>
    <message>
        <source>what was handed over instead of audio; the model&apos;s weights were not asked</source>
        <translation>音声の代わりに渡されたもの。モデルの重みには照会していません</translation>
    </message>
    <message>
        <source>Compared by embeddings</source>
        <translation>埋め込みで比較</translation>
    </message>
    <message>
        <source>{} tracks ({})</source>
        <translation>{} トラック({})</translation>
    </message>
    <message>
        <source>Measured against</source>
        <translation>測定の基準</translation>
    </message>
    <message>
        <source>{} excerpts of unrelated music; p ≤ {} is asked for</source>
        <translation>無関係な音楽の抜粋 {} 件。p ≤ {} が必要</translation>
    </message>
    <message>
        <source>Known by their hash alone</source>
        <translation>ハッシュのみで既知</translation>
    </message>
    <message>
        <source>{} tracks: exact copies, and nothing else</source>
        <translation>{} トラック: 完全なコピーのみ</translation>
    </message>
    <message>
        <source>Cannot be attributed</source>
        <translation>帰属できないもの</translation>
    </message>
    <message>
        <source>{} tracks: only names were handed over</source>
        <translation>{} トラック: 名前のみ渡されました</translation>
    </message>
    <message>
        <source>The output&apos;s very audio</source>
        <translation>出力の音声そのもの</translation>
    </message>
    <message>
        <source>is none of those with a hash</source>
        <translation>ハッシュのあるもののいずれでもありません</translation>
    </message>
    <message>
        <source>Validated on</source>
        <translation>検証対象</translation>
    </message>
    <message>
        <source>this very model, {}; in brackets 95 % intervals</source>
        <translation>このモデル自身、{}。括弧内は95 %区間</translation>
    </message>
    <message>
        <source>another model of its family ({}), {}; in brackets 95 % intervals</source>
        <translation>同系統の別のモデル({})、{}。括弧内は95 %区間</translation>
    </message>
    <message>
        <source>Order against retraining (LDS)</source>
        <translation>再学習に対する順序 (LDS)</translation>
    </message>
    <message>
        <source>The most that can be reached</source>
        <translation>到達しうる最大</translation>
    </message>
    <message>
        <source>cannot be estimated with one training of each half</source>
        <translation>各半分一回の学習では推定できません</translation>
    </message>
    <message>
        <source>By similarity of sound alone</source>
        <translation>音の類似だけによる値</translation>
    </message>
    <message>
        <source>Better than similarity by</source>
        <translation>類似より良い分</translation>
    </message>
    <message>
        <source>On a model that learned nothing</source>
        <translation>何も学習していないモデルで</translation>
    </message>
    <message>
        <source>Artist that matters most ranked first</source>
        <translation>最も影響の大きいアーティストが1位</translation>
    </message>
    <message>
        <source>Error of the shares</source>
        <translation>割合の誤差</translation>
    </message>
    <message>
        <source>Error of equal shares</source>
        <translation>均等な割合の誤差</translation>
    </message>
    <message>
        <source>Rank of a track asked about itself</source>
        <translation>自分自身を照会したトラックの順位</translation>
    </message>
    <message>
        <source>Planted copies found</source>
        <translation>埋め込んだコピーの発見</translation>
    </message>
    <message>
        <source>none in the manifest</source>
        <translation>マニフェストになし</translation>
    </message>
    <message>
        <source>projected-gradient influence over an ensemble of checkpoints</source>
        <translation>チェックポイント群にわたる射影勾配による影響</translation>
    </message>
    <message>
        <source>mirrored unlearning, one step</source>
        <translation>鏡像的アンラーニング(1ステップ)</translation>
    </message>
    <message>
        <source>unlearning against retained examples</source>
        <translation>保持例に対するアンラーニング</translation>
    </message>
    <message>
        <source>unlearning of whole groups</source>
        <translation>グループ全体のアンラーニング</translation>
    </message>
    <message>
        <source>nearest neighbours in an embedding that was fitted to influence</source>
        <translation>影響に合わせた埋め込みでの最近傍</translation>
    </message>
    <message>
        <source>similarity of sound, as a baseline</source>
        <translation>音の類似(基準として)</translation>
    </message>
    <message>
        <source>likeness of embeddings that were handed over; the model&apos;s weights are not asked</source>
        <translation>渡された埋め込みの類似。モデルの重みには照会しません</translation>
    </message>
    <message>
        <source>hashes of audio that were handed over; the model&apos;s weights are not asked</source>
        <translation>渡された音声ハッシュ。モデルの重みには照会しません</translation>
    </message>
    <message>
        <source>This ranking is not shown to be better than chance: the model knows the training tracks hardly better than with its weights shuffled (its loss is lower by {}, where {} are asked for). There are no percentages.</source>
        <translation>この順位は偶然より良いとは示されていません。モデルは重みをシャッフルした場合とほとんど変わらない程度にしか学習トラックを知りません(損失の差 {}、必要なのは {})。パーセントはありません。</translation>
    </message>
    <message>
        <source>This ranking is not shown to be better than chance: the model was not validated, and on it {} and {} agree by {} with {} of the first ten in common, where {} and {} are asked for. There are no percentages.</source>
        <translation>この順位は偶然より良いとは示されていません。モデルは検証されておらず、{} と {} の一致は {}、上位10件の共通は {} で、必要なのは {} と {} です。パーセントはありません。</translation>
    </message>
    <message>
        <source>This ranking is not shown to be better than chance: the model was not validated, and a second method was not asked, since {} would take longer on it than was allowed (--hours allows more). There are no percentages.</source>
        <translation>この順位は偶然より良いとは示されていません。モデルは検証されておらず、第二の手法も照会されていません。{} にはこのモデルで許された時間より長くかかるためです(--hours で延長できます)。パーセントはありません。</translation>
    </message>
    <message>
        <source>This model was not validated: ranks are shown, percentages are not.</source>
        <translation>このモデルは検証されていません。順位は示し、パーセントは示しません。</translation>
    </message>
    <message>
        <source>Only the default method&apos;s percentages are validated; “{}” shows ranks.</source>
        <translation>検証済みなのは既定の手法のパーセントだけです。「{}」は順位を示します。</translation>
    </message>
    <message>
        <source>In the validation of this model the percentages were not shown to beat an equal split: ranks are shown.</source>
        <translation>このモデルの検証では、パーセントが均等割りに勝るとは示されませんでした。順位を示します。</translation>
    </message>
    <message>
        <source>Percentages are validated for artists and other owners of several tracks; tracks are ranked.</source>
        <translation>パーセントは複数トラックを持つアーティストなどの権利者について検証済みです。トラックは順位を示します。</translation>
    </message>
    <message>
        <source>Influence on this model&apos;s weights, estimated: no proof of copying, and no statement about any other model.</source>
        <translation>このモデルの重みへの影響の推定です。複製の証明ではなく、他のモデルについて述べるものでもありません。</translation>
    </message>
    <message>
        <source>The manifest is taken at its word: music that was trained on and is not listed cannot be named.</source>
        <translation>マニフェストはそのまま受け取られます。学習に使われても記載のない音楽は挙げられません。</translation>
    </message>
    <message>
        <source>Common musical material raises the influence of whoever supplied much of it.</source>
        <translation>ありふれた音楽素材は、それを多く提供した者の影響を高めます。</translation>
    </message>
    <message>
        <source>Where that was measured, on small models, networks that were never trained ranked as well: the order foretells what training without a track would change, and is no proof that this model&apos;s weights hold it.</source>
        <translation>小さなモデルで測定した範囲では、一度も学習していないネットワークの順位も同じ程度でした。順位は、あるトラックなしで学習した場合に何が変わるかを予測するもので、このモデルの重みがそのトラックを含む証拠ではありません。</translation>
    </message>
    <message>
        <source>The manifest&apos;s signature by the key {} holds; whose key it is was not checked.</source>
        <translation>鍵 {} によるマニフェストの署名は有効です。誰の鍵かは確認していません。</translation>
    </message>
    <message>
        <source>How far these scores can be trusted on this model was not measured.</source>
        <translation>このモデルでこれらの値がどこまで信頼できるかは測定されていません。</translation>
    </message>
    <message>
        <source>Fewer than three checkpoints: ranks move with the seed of the training.</source>
        <translation>チェックポイントが3つ未満です。順位は学習の乱数に左右されます。</translation>
    </message>
    <message>
        <source>Final weights only, without checkpoints of the training: influence is the mean over these weights with noise, since without noise its order was hardly better than chance where that was checked.</source>
        <translation>最終の重みのみで、学習途中のチェックポイントがありません。影響はノイズを加えた重みの平均です。確認した範囲では、ノイズなしの順序は偶然とほとんど変わりませんでした。</translation>
    </message>
    <message>
        <source>Shares of {} further {}s, {} % together, are too small to be listed and are counted as unattributed.</source>
        <translation>さらに {} 件({})の割合は合わせて {} % で、一覧にするには小さすぎるため、帰属なしに数えます。</translation>
    </message>
    <message>
        <source>The training tracks were handed over without audio: the model&apos;s weights could not be asked about them.</source>
        <translation>学習トラックは音声なしで渡されたため、モデルの重みに照会できませんでした。</translation>
    </message>
    <message>
        <source>Likeness proves neither that a model was trained on a recording nor that anybody copied.</source>
        <translation>類似は、モデルが録音で学習したことも、誰かが複製したことも証明しません。</translation>
    </message>
    <message>
        <source>The list is taken at its word: music that was trained on and is not listed cannot be named.</source>
        <translation>一覧はそのまま受け取られます。学習に使われても記載のない音楽は挙げられません。</translation>
    </message>
    <message>
        <source>Of {} tracks only hashes were handed over: they are named where the output is their very audio, and in no other case.</source>
        <translation>{} トラックはハッシュのみ渡されました。出力がその音声そのものである場合に限り挙げられます。</translation>
    </message>
    <message>
        <source>Cannot be attributed, because only names were handed over: {}.</source>
        <translation>名前しか渡されていないため帰属できません: {}。</translation>
    </message>
    <message>
        <source>The list&apos;s signature by the key {} holds; whose key it is was not checked.</source>
        <translation>鍵 {} による一覧の署名は有効です。誰の鍵かは確認していません。</translation>
    </message>
    <message>
        <source>The embeddings were made by other encoders than this program&apos;s, and so were not compared.</source>
        <translation>埋め込みはこのプログラムとは別のエンコーダーで作られたため、比較していません。</translation>
    </message>
    <message>
        <source>By embeddings only: says what is alike, not what the weights learnt. There are no percentages.</source>
        <translation>埋め込みのみによる結果です。似ているものを示し、重みが学んだことは示しません。パーセントはありません。</translation>
    </message>
    <message>
        <source>By hashes only: exact copies can be named, and nothing else. There are no percentages.</source>
        <translation>ハッシュのみによる結果です。完全なコピーだけを挙げられます。パーセントはありません。</translation>
    </message>
    <message>
        <source>The output is none of those with a hash.</source>
        <translation>出力はハッシュのあるもののいずれでもありません。</translation>
    </message>
    <message>
        <source>The output holds the very audio of {}.</source>
        <translation>出力には {} の音声そのものが含まれています。</translation>
    </message>
    <message>
        <source>This ranking is not shown to be better than chance: unrelated music comes as near to one of the list as the output to {} with p = {}, where {} is asked for.</source>
        <translation>この順位は偶然より良いとは示されていません。無関係な音楽が一覧のいずれかに、出力が {} に近いのと同じほど近づく確率は p = {} で、必要なのは {} です。</translation>
    </message>
    <message>
        <source>Alike beyond chance (p ≤ {}): {}; the first, {}, p = {}.</source>
        <translation>偶然を超えて類似 (p ≤ {}): {} 件。1位は {}、p = {}。</translation>
    </message>
    <message>
        <source>Where a source&apos;s very recording was heard in the track&apos;s samples, its share is its measured part of the energy, and what it leaves was searched again.</source>
        <translation>ソースの録音そのものがトラックのサンプル内で聞き取られた箇所では、その割合は測定されたエネルギーの割合であり、残りの音はもう一度検索されました。</translation>
    </message>
    <message>
        <source>Where several sources lie over each other and one is altered, or no file of it is at hand, shares are estimates from stored spectra. What the sources leave there was searched again.</source>
        <translation>複数のソースが重なり、その一つが加工されているか、そのファイルが手元にない箇所では、割合は保存されたスペクトルからの推定です。そこでソースが残す音はもう一度検索されました。</translation>
    </message>
    <message>
        <source>No file that holds the audio of “{}” is at hand. Whether other music lies over or under it was not measured.</source>
        <translation>「{}」の音声を持つファイルが手元にありません。ほかの音楽が重なっているかどうかは測定されていません。</translation>
    </message>
    <message>
        <source>No file that holds the audio of “{}” and {} more is at hand. Whether other music lies over or under it was not measured.</source>
        <translation>「{}」ほか {} 件の音声を持つファイルが手元にありません。ほかの音楽が重なっているかどうかは測定されていません。</translation>
    </message>
    <message>
        <source>Of what the sources leave, {} s were not searched again: the track is too long.</source>
        <translation>ソースが残す音のうち {} 秒はもう一度検索されていません。トラックが長すぎます。</translation>
    </message>
    <message>
        <source>One track was excluded by hand: {}.</source>
        <translation>1 件のトラックが手動で除外されました:{}。</translation>
    </message>
    <message>
        <source>{} tracks were excluded by hand: {}.</source>
        <translation>{} 件のトラックが手動で除外されました:{}。</translation>
    </message>
    <message>
        <source>What an excluded track explains falls to sources that explain it as well, or stays unattributed. The shares are of the other tracks alone.</source>
        <translation>除外されたトラックが説明する部分は、同じように説明できるソースに移るか、帰属なしのまま残ります。割合はほかのトラックだけのものです。</translation>
    </message>
    <message>
        <source>The {} leg was heard by an encoder that Descant does not ship ({}).</source>
        <translation>{} の系統は、Descant に同梱されていないエンコーダー({})で聞き取られました。</translation>
    </message>
    <message>
        <source>Its gate was measured on {} tracks of this catalog itself; what its evidence is worth was fitted on nothing and counts at most {}. Its error rates are not known.</source>
        <translation>そのしきい値はこのカタログ自身の {} 件のトラックで測定されました。証拠の価値は何にも合わせて調整されておらず、最大で {} と数えられます。誤り率はわかっていません。</translation>
    </message>
    <message>
        <source>The catalog holds “{}” under {} names with different owners; the share is of the recording.</source>
        <translation>カタログには「{}」が {} 件の名前で登録され、権利者が異なります。割合は録音に対するものです。</translation>
    </message>
    <message>
        <source>The catalog holds “{}” under {} names with different ISRCs; the share is of the recording.</source>
        <translation>カタログには「{}」が {} 件の名前で登録され、ISRC が異なります。割合は録音に対するものです。</translation>
    </message>
    <message>
        <source>The catalog holds {} of the sources under several names with different owners; each share is of the recording.</source>
        <translation>カタログには {} 件のソースが複数の名前で登録され、権利者が異なります。各割合は録音に対するものです。</translation>
    </message>
    <message>
        <source>The catalog holds {} of the sources under several names with different ISRCs; each share is of the recording.</source>
        <translation>カタログには {} 件のソースが複数の名前で登録され、ISRC が異なります。各割合は録音に対するものです。</translation>
    </message>
    <message>
        <source>The catalog holds {} of the sources under several names with different owners or ISRCs; each share is of the recording.</source>
        <translation>カタログには {} 件のソースが複数の名前で登録され、権利者または ISRC が異なります。各割合は録音に対するものです。</translation>
    </message>
    <message>
        <source>The stored features of {} cannot be read; they were compared without spectra and onsets.</source>
        <translation>{} の保存された特徴量を読み込めません。スペクトルとオンセットなしで比較されました。</translation>
    </message>
    <message>
        <source>The stored features of {} are missing or damaged; they were compared without spectra and onsets.</source>
        <translation>{} の保存された特徴量がないか、壊れています。スペクトルとオンセットなしで比較されました。</translation>
    </message>
    <message>
        <source>The stored features of {} and {} more cannot be read; they were compared without spectra and onsets.</source>
        <translation>{} ほか {} 件の保存された特徴量を読み込めません。スペクトルとオンセットなしで比較されました。</translation>
    </message>
    <message>
        <source>The stored features of {} and {} more are missing or damaged; they were compared without spectra and onsets.</source>
        <translation>{} ほか {} 件の保存された特徴量がないか、壊れています。スペクトルとオンセットなしで比較されました。</translation>
    </message>
</context>
<context>
    <name>health</name>
    <message>
        <source>Restore catalog.sqlite from a backup.</source>
        <translation>catalog.sqlite をバックアップから復元してください。</translation>
    </message>
    <message>
        <source>Repair mends it.</source>
        <translation>「修復」で直ります。</translation>
    </message>
    <message>
        <source>Repair, then add the file again.</source>
        <translation>修復してから、ファイルをもう一度追加してください。</translation>
    </message>
</context>
<context>
    <name>identifiers</name>
    <message>
        <source>An ISRC has 12 letters and digits; this has {n}.</source>
        <translation>ISRC は英数字 12 文字ですが、これは {n} 文字です。</translation>
    </message>
    <message>
        <source>An ISRC is two letters, three letters or digits, then seven digits, as GBAYE0000351.</source>
        <translation>ISRC は GBAYE0000351 のように、英字 2 文字、英数字 3 文字、数字 7 桁です。</translation>
    </message>
    <message>
        <source>An ISWC begins with T, as T-034.524.680-1.</source>
        <translation>ISWC は T-034.524.680-1 のように T で始まります。</translation>
    </message>
    <message>
        <source>An ISWC is T and ten digits; this has {n}.</source>
        <translation>ISWC は T と数字 10 桁ですが、これは {n} 桁です。</translation>
    </message>
    <message>
        <source>An IPI name number is eleven digits; a base number is I and ten digits.</source>
        <translation>IPI ネームナンバーは数字 11 桁、ベースナンバーは I と数字 10 桁です。</translation>
    </message>
    <message>
        <source>An IPI name number has eleven digits; this has {n}.</source>
        <translation>IPI ネームナンバーは数字 11 桁ですが、これは {n} 桁です。</translation>
    </message>
    <message>
        <source>A digit is wrong: after the others the last one would be {digit}.</source>
        <translation>数字に誤りがあります。ほかの数字からすると最後は {digit} になるはずです。</translation>
    </message>
    <message>
        <source>A digit is wrong: after the others the last two would be {digits}.</source>
        <translation>数字に誤りがあります。ほかの数字からすると最後の 2 桁は {digits} になるはずです。</translation>
    </message>
</context>
<context>
    <name>landed</name>
    <message>
        <source>added</source>
        <translation>追加</translation>
    </message>
    <message>
        <source>updated</source>
        <translation>更新</translation>
    </message>
    <message>
        <source>known already</source>
        <translation>登録済み</translation>
    </message>
    <message>
        <source>refused</source>
        <translation>拒否</translation>
    </message>
    <message>
        <source>left out</source>
        <translation>除外</translation>
    </message>
</context>
<context>
    <name>notes</name>
    <message>
        <source>C</source>
        <translation>ハ</translation>
    </message>
    <message>
        <source>D♭</source>
        <translation>変ニ</translation>
    </message>
    <message>
        <source>D</source>
        <translation>ニ</translation>
    </message>
    <message>
        <source>E♭</source>
        <translation>変ホ</translation>
    </message>
    <message>
        <source>E</source>
        <translation>ホ</translation>
    </message>
    <message>
        <source>F</source>
        <translation>ヘ</translation>
    </message>
    <message>
        <source>F♯</source>
        <translation>嬰ヘ</translation>
    </message>
    <message>
        <source>G</source>
        <translation>ト</translation>
    </message>
    <message>
        <source>A♭</source>
        <translation>変イ</translation>
    </message>
    <message>
        <source>A</source>
        <translation>イ</translation>
    </message>
    <message>
        <source>B♭</source>
        <translation>変ロ</translation>
    </message>
    <message>
        <source>B</source>
        <translation>ロ</translation>
    </message>
</context>
<context>
    <name>phrases</name>
    <message>
        <source>melody</source>
        <translation>旋律</translation>
    </message>
    <message>
        <source>harmony</source>
        <translation>和声</translation>
    </message>
    <message>
        <source>rhythm</source>
        <translation>リズム</translation>
    </message>
    <message>
        <source>timbre</source>
        <translation>音色</translation>
    </message>
    <message>
        <source>Agreement beyond chance: {aspects}.</source>
        <translation>偶然を超える一致：{aspects}。</translation>
    </message>
    <message>
        <source>This cannot be drawn.</source>
        <translation>これは描画できません。</translation>
    </message>
    <message>
        <source>Also as {name}</source>
        <translation>別名：{name}</translation>
    </message>
    <message>
        <source>The file declares: {words}</source>
        <translation>ファイルの申告：{words}</translation>
    </message>
    <message>
        <source>most unrelated tracks come this close</source>
        <translation>無関係なトラックの多くがこの程度一致します</translation>
    </message>
    <message>
        <source>fewer than 1 in {m} unrelated tracks come this close, by estimate 1 in {n}</source>
        <translation>無関係なトラックでこの程度一致するのは {m} 件に 1 件未満、推定では {n} 件に 1 件です</translation>
    </message>
    <message>
        <source>fewer than 1 in {n} unrelated tracks come this close</source>
        <translation>無関係なトラックでこの程度一致するのは {n} 件に 1 件未満です</translation>
    </message>
    <message>
        <source>about 1 in {n} unrelated tracks comes this close</source>
        <translation>無関係なトラックの約 {n} 件に 1 件がこの程度一致します</translation>
    </message>
    <message>
        <source>{beat}, {key}</source>
        <translation>{beat}、{key}</translation>
    </message>
    <message>
        <source>{tonic} minor</source>
        <translation>{tonic}短調</translation>
    </message>
    <message>
        <source>{tonic} major</source>
        <translation>{tonic}長調</translation>
    </message>
    <message>
        <source>Headline</source>
        <translation>総合</translation>
    </message>
    <message>
        <source>Recording</source>
        <translation>録音</translation>
    </message>
    <message>
        <source>Composition</source>
        <translation>楽曲</translation>
    </message>
    <message>
        <source>Style</source>
        <translation>スタイル</translation>
    </message>
    <message>
        <source>Tracks</source>
        <translation>トラック</translation>
    </message>
    <message>
        <source>Artists</source>
        <translation>アーティスト</translation>
    </message>
    <message>
        <source>Writers</source>
        <translation>著作者</translation>
    </message>
    <message>
        <source>Publishers</source>
        <translation>音楽出版社</translation>
    </message>
    <message>
        <source>By track</source>
        <translation>トラック別</translation>
    </message>
    <message>
        <source>By work</source>
        <translation>作品別</translation>
    </message>
    <message>
        <source>By artist</source>
        <translation>アーティスト別</translation>
    </message>
    <message>
        <source>By writer</source>
        <translation>著作者別</translation>
    </message>
    <message>
        <source>By publisher</source>
        <translation>音楽出版社別</translation>
    </message>
    <message>
        <source>Work</source>
        <translation>作品</translation>
    </message>
    <message>
        <source>Artist</source>
        <translation>アーティスト</translation>
    </message>
    <message>
        <source>Writer</source>
        <translation>著作者</translation>
    </message>
    <message>
        <source>Publisher</source>
        <translation>音楽出版社</translation>
    </message>
    <message>
        <source>Source</source>
        <translation>ソース</translation>
    </message>
    <message>
        <source>Recordings with the same credit count together.</source>
        <translation>クレジットが同じ録音は合算します。</translation>
    </message>
    <message>
        <source>No artist named</source>
        <translation>アーティストの記載なし</translation>
    </message>
    <message>
        <source>No writer named</source>
        <translation>著作者の記載なし</translation>
    </message>
    <message>
        <source>No publisher named</source>
        <translation>音楽出版社の記載なし</translation>
    </message>
    <message>
        <source>Not named</source>
        <translation>記載なし</translation>
    </message>
    <message>
        <source>All three legs together, weighted as the report states</source>
        <translation>三つの系統を、レポートに記された重みで合わせたもの</translation>
    </message>
    <message>
        <source>The same audio: sampled, looped, pitched, stretched</source>
        <translation>同じ音声：サンプリング、ループ、音高変更、伸縮</translation>
    </message>
    <message>
        <source>The same melody and harmony, whatever the key, tempo or instruments</source>
        <translation>同じ旋律と和声。調、テンポ、楽器は問いません</translation>
    </message>
    <message>
        <source>The same sound. Style evidence ranks; alone it hardly proves</source>
        <translation>同じサウンド。スタイルの根拠は順位付けには使えますが、単独ではほとんど証明になりません</translation>
    </message>
    <message>
        <source>same key</source>
        <translation>同じ調</translation>
    </message>
    <message>
        <source>{there} there is {here} here</source>
        <translation>ソースの {there} がこちらの {here} に当たります</translation>
    </message>
    <message>
        <source>Recordings of one work count together, a medley equally for each of its works.</source>
        <translation>同じ作品の録音は合算し、メドレーは含まれる各作品に等しく数えます。</translation>
    </message>
    <message>
        <source>tempo, key unclear</source>
        <translation>テンポ・調は不明</translation>
    </message>
    <message>
        <source>A source is divided among its writers by their shares of the work.</source>
        <translation>ソースは、作品の持分に応じて著作者に分けられます。</translation>
    </message>
    <message>
        <source>A source is divided among its publishers by their shares of the work.</source>
        <translation>ソースは、作品の持分に応じて音楽出版社に分けられます。</translation>
    </message>
    <message>
        <source>Intervals of several sources are added up: rather too wide than too narrow.</source>
        <translation>複数のソースの区間は足し合わせます。狭すぎるより広めになります。</translation>
    </message>
    <message>
        <source>same tempo</source>
        <translation>同じテンポ</translation>
    </message>
    <message>
        <source>{share} faster</source>
        <translation>{share} 速い</translation>
    </message>
    <message>
        <source>{share} slower</source>
        <translation>{share} 遅い</translation>
    </message>
    <message>
        <source>no place in the source</source>
        <translation>ソースに対応箇所なし</translation>
    </message>
    <message>
        <source>{transposition}, {tempo}</source>
        <translation>{transposition}、{tempo}</translation>
    </message>
    <message>
        <source>Reading the file</source>
        <translation>ファイルを読み込み中</translation>
    </message>
    <message>
        <source>Listening</source>
        <translation>聴き取り中</translation>
    </message>
    <message>
        <source>Searching the catalog</source>
        <translation>カタログを検索中</translation>
    </message>
    <message>
        <source>Lining up</source>
        <translation>位置合わせ中</translation>
    </message>
    <message>
        <source>Weighing evidence</source>
        <translation>根拠を評価中</translation>
    </message>
    <message>
        <source>Sharing out</source>
        <translation>割り当て中</translation>
    </message>
    <message>
        <source>Measuring the gate</source>
        <translation>判定基準を測定中</translation>
    </message>
    <message>
        <source>Comparing with the catalog</source>
        <translation>カタログと照合中</translation>
    </message>
    <message>
        <source>Adding</source>
        <translation>追加中</translation>
    </message>
    <message>
        <source>Building the index</source>
        <translation>索引を作成中</translation>
    </message>
    <message>
        <source>Looking for music</source>
        <translation>音源を探索中</translation>
    </message>
    <message>
        <source>Signing</source>
        <translation>署名中</translation>
    </message>
    <message>
        <source>Printing</source>
        <translation>文書を作成中</translation>
    </message>
    <message>
        <source>Reading</source>
        <translation>読み込み中</translation>
    </message>
    <message>
        <source>Reading the training tracks</source>
        <translation>学習トラックを読み込み中</translation>
    </message>
    <message>
        <source>Tracing gradients</source>
        <translation>勾配を追跡中</translation>
    </message>
    <message>
        <source>Tracing influence</source>
        <translation>影響を追跡中</translation>
    </message>
    <message>
        <source>Unlearning</source>
        <translation>アンラーニング中</translation>
    </message>
    <message>
        <source>Training again</source>
        <translation>再学習中</translation>
    </message>
    <message>
        <source>Measuring</source>
        <translation>測定中</translation>
    </message>
    <message>
        <source>Looking at the catalog</source>
        <translation>カタログを確認中</translation>
    </message>
    <message>
        <source>Playing the recordings</source>
        <translation>録音を演奏中</translation>
    </message>
    <message>
        <source>Making the track</source>
        <translation>トラックを作成中</translation>
    </message>
    <message>
        <source>{time} left</source>
        <translation>残り {time}</translation>
    </message>
    <message>
        <source>Waiting</source>
        <translation>待機中</translation>
    </message>
    <message>
        <source>Starting</source>
        <translation>開始しています</translation>
    </message>
</context>
<context>
    <name>queue</name>
    <message>
        <source>The queue cannot be kept: at the next start it will not be there. {why}</source>
        <translation>待ち行列を保存できません。次回の起動時には残りません。{why}</translation>
    </message>
    <message>
        <source>What was left of the queue cannot be read from {name}.</source>
        <translation>待ち行列の残りを {name} から読み取れません。</translation>
    </message>
    <message>
        <source>Finished reports are kept. Choose the files again.</source>
        <translation>完了したレポートは残っています。ファイルをもう一度選んでください。</translation>
    </message>
</context>
<context>
    <name>rights</name>
    <message>
        <source>Import</source>
        <translation>取り込み</translation>
    </message>
    <message>
        <source>Edit by hand</source>
        <translation>手動の編集</translation>
    </message>
    <message>
        <source>Removal</source>
        <translation>削除</translation>
    </message>
    <message>
        <source>Matching</source>
        <translation>照合</translation>
    </message>
    <message>
        <source>Proposals confirmed</source>
        <translation>候補を承認</translation>
    </message>
    <message>
        <source>Proposals rejected</source>
        <translation>候補を却下</translation>
    </message>
    <message>
        <source>Link taken back</source>
        <translation>関連付けを解除</translation>
    </message>
    <message>
        <source>Undone: change {n}</source>
        <translation>取り消し：変更 {n}</translation>
    </message>
    <message>
        <source>Import of {file} ({form})</source>
        <translation>{file} の取り込み（{form}）</translation>
    </message>
    <message>
        <source>Change {n}, {when}: {what}</source>
        <translation>変更 {n}、{when}: {what}</translation>
    </message>
</context>
<context>
    <name>row menu</name>
    <message>
        <source>Copy</source>
        <translation>コピー</translation>
    </message>
</context>
<context>
    <name>terms</name>
    <message>
        <source>writer</source>
        <translation>作家</translation>
    </message>
    <message>
        <source>publisher</source>
        <translation>音楽出版社</translation>
    </message>
    <message>
        <source>artist</source>
        <translation>アーティスト</translation>
    </message>
    <message>
        <source>label</source>
        <translation>レーベル</translation>
    </message>
    <message>
        <source>performer</source>
        <translation>実演家</translation>
    </message>
    <message>
        <source>producer</source>
        <translation>プロデューサー</translation>
    </message>
    <message>
        <source>composer and author</source>
        <translation>作詞作曲者</translation>
    </message>
    <message>
        <source>composer</source>
        <translation>作曲者</translation>
    </message>
    <message>
        <source>author</source>
        <translation>作詞者</translation>
    </message>
    <message>
        <source>arranger</source>
        <translation>編曲者</translation>
    </message>
    <message>
        <source>adaptor</source>
        <translation>翻案者</translation>
    </message>
    <message>
        <source>translator</source>
        <translation>訳詞者</translation>
    </message>
    <message>
        <source>sub-author</source>
        <translation>サブ作詞者</translation>
    </message>
    <message>
        <source>sub-arranger</source>
        <translation>サブ編曲者</translation>
    </message>
    <message>
        <source>income participant</source>
        <translation>収入参加者</translation>
    </message>
    <message>
        <source>original publisher</source>
        <translation>原出版社</translation>
    </message>
    <message>
        <source>acquirer</source>
        <translation>譲受人</translation>
    </message>
    <message>
        <source>sub-publisher</source>
        <translation>サブ出版社</translation>
    </message>
    <message>
        <source>administrator</source>
        <translation>管理者</translation>
    </message>
    <message>
        <source>substituted publisher</source>
        <translation>代位出版社</translation>
    </message>
    <message>
        <source>work</source>
        <translation>作品</translation>
    </message>
    <message>
        <source>recording</source>
        <translation>録音</translation>
    </message>
    <message>
        <source>composition</source>
        <translation>楽曲</translation>
    </message>
    <message>
        <source>agreement</source>
        <translation>契約</translation>
    </message>
    <message>
        <source>performing</source>
        <translation>演奏権</translation>
    </message>
    <message>
        <source>mechanical</source>
        <translation>録音権</translation>
    </message>
    <message>
        <source>synchronisation</source>
        <translation>シンクロ権</translation>
    </message>
    <message>
        <source>added</source>
        <translation>追加</translation>
    </message>
    <message>
        <source>changed</source>
        <translation>変更</translation>
    </message>
    <message>
        <source>unchanged</source>
        <translation>変更なし</translation>
    </message>
    <message>
        <source>removed</source>
        <translation>削除</translation>
    </message>
    <message>
        <source>works</source>
        <translation>作品</translation>
    </message>
    <message>
        <source>recordings</source>
        <translation>録音</translation>
    </message>
    <message>
        <source>agreements</source>
        <translation>契約</translation>
    </message>
    <message>
        <source>linked</source>
        <translation>リンク</translation>
    </message>
    <message>
        <source>unlinked</source>
        <translation>リンク解除</translation>
    </message>
    <message>
        <source>proposed</source>
        <translation>候補</translation>
    </message>
    <message>
        <source>confirmed</source>
        <translation>承認</translation>
    </message>
    <message>
        <source>rejected</source>
        <translation>却下</translation>
    </message>
    <message>
        <source>refusals</source>
        <translation>拒否</translation>
    </message>
    <message>
        <source>warnings</source>
        <translation>注意</translation>
    </message>
    <message>
        <source>acknowledgements</source>
        <translation>受領通知</translation>
    </message>
    <message>
        <source>undone</source>
        <translation>元に戻した変更</translation>
    </message>
    <message>
        <source>records</source>
        <translation>記録</translation>
    </message>
    <message>
        <source>record</source>
        <translation>記録</translation>
    </message>
    <message>
        <source>Signed off by</source>
        <translation>承認者</translation>
    </message>
    <message>
        <source>Signed off on</source>
        <translation>承認日</translation>
    </message>
    <message>
        <source>Reviewer&apos;s statement</source>
        <translation>確認者の声明</translation>
    </message>
    <message>
        <source>signature</source>
        <translation>署名</translation>
    </message>
    <message>
        <source>Name</source>
        <translation>名前</translation>
    </message>
    <message>
        <source>Address</source>
        <translation>住所</translation>
    </message>
    <message>
        <source>Telephone</source>
        <translation>電話番号</translation>
    </message>
    <message>
        <source>E-mail</source>
        <translation>メールアドレス</translation>
    </message>
    <message>
        <source>the exact URL</source>
        <translation>正確な URL</translation>
    </message>
    <message>
        <source>reasons, in the words of the person who signs</source>
        <translation>署名者自身の言葉による理由</translation>
    </message>
    <message>
        <source>recipient</source>
        <translation>宛先</translation>
    </message>
    <message>
        <source>work row</source>
        <translation>作品の行</translation>
    </message>
    <message>
        <source>work number</source>
        <translation>作品番号</translation>
    </message>
    <message>
        <source>title</source>
        <translation>題名</translation>
    </message>
    <message>
        <source>iswc</source>
        <translation>ISWC</translation>
    </message>
    <message>
        <source>alternative titles</source>
        <translation>別題</translation>
    </message>
    <message>
        <source>language</source>
        <translation>言語</translation>
    </message>
    <message>
        <source>submitter</source>
        <translation>提出者</translation>
    </message>
    <message>
        <source>related works</source>
        <translation>関連作品</translation>
    </message>
    <message>
        <source>other numbers</source>
        <translation>その他の番号</translation>
    </message>
    <message>
        <source>performers</source>
        <translation>実演家</translation>
    </message>
    <message>
        <source>interest</source>
        <translation>権利</translation>
    </message>
    <message>
        <source>name</source>
        <translation>名前</translation>
    </message>
    <message>
        <source>first name</source>
        <translation>名</translation>
    </message>
    <message>
        <source>party number</source>
        <translation>関係者番号</translation>
    </message>
    <message>
        <source>ipi</source>
        <translation>IPI</translation>
    </message>
    <message>
        <source>ipi base</source>
        <translation>IPI ベースナンバー</translation>
    </message>
    <message>
        <source>other names</source>
        <translation>別名</translation>
    </message>
    <message>
        <source>isni</source>
        <translation>ISNI</translation>
    </message>
    <message>
        <source>role</source>
        <translation>役割</translation>
    </message>
    <message>
        <source>kind</source>
        <translation>種類</translation>
    </message>
    <message>
        <source>writer name</source>
        <translation>作家名</translation>
    </message>
    <message>
        <source>writer last name</source>
        <translation>作家の姓</translation>
    </message>
    <message>
        <source>writer first name</source>
        <translation>作家の名</translation>
    </message>
    <message>
        <source>writer ipi</source>
        <translation>作家の IPI</translation>
    </message>
    <message>
        <source>writer share</source>
        <translation>作家の割合</translation>
    </message>
    <message>
        <source>publisher name</source>
        <translation>出版社名</translation>
    </message>
    <message>
        <source>publisher ipi</source>
        <translation>出版社の IPI</translation>
    </message>
    <message>
        <source>publisher share</source>
        <translation>出版社の割合</translation>
    </message>
    <message>
        <source>publisher role</source>
        <translation>出版社の役割</translation>
    </message>
    <message>
        <source>share</source>
        <translation>割合</translation>
    </message>
    <message>
        <source>share performing</source>
        <translation>演奏権の割合</translation>
    </message>
    <message>
        <source>share mechanical</source>
        <translation>録音権の割合</translation>
    </message>
    <message>
        <source>share synchronisation</source>
        <translation>シンクロ権の割合</translation>
    </message>
    <message>
        <source>society performing</source>
        <translation>演奏権の団体</translation>
    </message>
    <message>
        <source>society mechanical</source>
        <translation>録音権の団体</translation>
    </message>
    <message>
        <source>society synchronisation</source>
        <translation>シンクロ権の団体</translation>
    </message>
    <message>
        <source>controlled</source>
        <translation>管理対象</translation>
    </message>
    <message>
        <source>chain</source>
        <translation>出版の系列</translation>
    </message>
    <message>
        <source>represented by</source>
        <translation>代理の出版社</translation>
    </message>
    <message>
        <source>agreement type</source>
        <translation>契約の種類</translation>
    </message>
    <message>
        <source>territory</source>
        <translation>地域</translation>
    </message>
    <message>
        <source>territory included</source>
        <translation>地域を含む</translation>
    </message>
    <message>
        <source>collects performing</source>
        <translation>演奏権の徴収</translation>
    </message>
    <message>
        <source>collects mechanical</source>
        <translation>録音権の徴収</translation>
    </message>
    <message>
        <source>collects synchronisation</source>
        <translation>シンクロ権の徴収</translation>
    </message>
    <message>
        <source>collects</source>
        <translation>徴収</translation>
    </message>
    <message>
        <source>starts</source>
        <translation>開始日</translation>
    </message>
    <message>
        <source>ends</source>
        <translation>終了日</translation>
    </message>
    <message>
        <source>isrc</source>
        <translation>ISRC</translation>
    </message>
    <message>
        <source>recording title</source>
        <translation>録音の題名</translation>
    </message>
    <message>
        <source>recording number</source>
        <translation>録音の番号</translation>
    </message>
    <message>
        <source>version</source>
        <translation>バージョン</translation>
    </message>
    <message>
        <source>duration</source>
        <translation>長さ</translation>
    </message>
    <message>
        <source>released</source>
        <translation>発売日</translation>
    </message>
    <message>
        <source>upc</source>
        <translation>UPC</translation>
    </message>
    <message>
        <source>release title</source>
        <translation>リリース名</translation>
    </message>
    <message>
        <source>contributors</source>
        <translation>参加者</translation>
    </message>
    <message>
        <source>of works</source>
        <translation>含まれる作品</translation>
    </message>
    <message>
        <source>holder name</source>
        <translation>原盤権者</translation>
    </message>
    <message>
        <source>holder share</source>
        <translation>原盤権者の割合</translation>
    </message>
    <message>
        <source>holder role</source>
        <translation>原盤権者の役割</translation>
    </message>
    <message>
        <source>holder territory</source>
        <translation>原盤権者の地域</translation>
    </message>
    <message>
        <source>holder starts</source>
        <translation>原盤権の開始日</translation>
    </message>
    <message>
        <source>holder ends</source>
        <translation>原盤権の終了日</translation>
    </message>
    <message>
        <source>ai disclosures</source>
        <translation>AI についての申告</translation>
    </message>
</context>
</TS>
