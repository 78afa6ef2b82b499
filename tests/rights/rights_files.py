"""Files of rights data that nobody sent: CWR built by the columns of its manual, ERN messages, tables."""

from __future__ import annotations

from collections.abc import Iterable
from pathlib import Path


def at(kind: str, **places: str) -> str:
    """A record of CWR with texts at its columns, as the manual numbers them: at("NWR", c20="A SONG")."""
    line = kind
    for column, text in sorted(places.items(), key=lambda pair: int(pair[0][1:])):
        line = line.ljust(int(column[1:]) - 1) + text
    return line


HDR_21 = at(
    "HDR", c4="PB", c6="000000199", c15="FJORD MUSIC", c60="01.10", c65="20260131", c73="120000", c79="20260131"
)
HDR_22 = HDR_21.ljust(101) + "2.2" + "002" + "DESK".ljust(30) + "1".ljust(30)
HDR_30 = at("HDR", c4="PB", c6="FJM ", c10="FJORD MUSIC", c66="20260131", c74="120000", c80="20260131", c103="3.0000")
HDR_31 = at("HDR", c4="PB", c6="FJM ", c10="FJORD MUSIC", c66="20260131", c74="120000", c80="20260131", c103="3.1000")


def cwr(
    transactions: Iterable[Iterable[str]], *, header: str = HDR_21, kind: str = "NWR", version: str = "02.10"
) -> list[str]:
    """The lines of a file of one group, numbered and counted. Records are given without their numbers."""
    lines = [header, f"GRH{kind}00001{version}0000000000  "]
    count = 0
    for count, records in enumerate(transactions, 1):
        for sequence, record in enumerate(records):
            lines.append(f"{record[:3]}{count - 1:08}{sequence:08}{record.ljust(19)[19:]}")
    lines.append(f"GRT00001{count:08}{len(lines):08}   0000000000")
    lines.append(f"TRL00001{count:08}{len(lines) + 1:08}")
    return lines


def written(path: Path, lines: Iterable[str], *, encoding: str = "ascii", end: str = "\r\n") -> Path:
    path.write_bytes("".join(line + end for line in lines).encode(encoding))
    return path


def registration(title: str = "THE LONG WAY", number: str = "N1") -> list[str]:
    """A work of one publisher and one writer in CWR 2.1, who own half of the performing right each."""
    return [
        at("NWR", c20=title, c82=number, c96="T0345246801", c127="POP", c130="000345", c136="Y", c143="ORI"),
        at("SPU", c20="01", c22="P1", c31="FJORD MUSIC", c77="E ", c88="00000000199", c99="AG1", c113="052",
           c116="05000", c121="044", c124="10000", c129="044", c132="10000", c138="N"),
        at("SPT", c20="P1", c35="05000", c40="10000", c45="10000", c50="I", c51="2136", c56="001"),
        at("SPT", c20="P1", c35="00000", c40="00000", c45="00000", c50="E", c51="0840", c56="002"),
        at("SWR", c20="W1", c29="RAVN", c74="ADA", c105="CA", c116="00000000297", c127="052", c130="05000",
           c138="00000", c146="00000"),
        at("SWT", c20="W1", c29="05000", c34="00000", c39="00000", c44="I", c45="2136", c50="001"),
        at("PWR", c20="P1", c29="FJORD MUSIC", c74="AG1", c102="W1"),
        at("ALT", c20="LONG WAY HOME", c80="AT", c82="EN"),
        at("PER", c20="THE GULLS"),
        at("REC", c20="20260115", c88="000345", c99="ALBUM", c159="QUAY", c237="0123456789012", c250="SEABC2600001"),
    ]  # fmt: skip


ERN_43 = """<?xml version="1.0" encoding="UTF-8"?>
<ern:NewReleaseMessage xmlns:ern="http://ddex.net/xml/ern/432" AvsVersionId="9" LanguageAndScriptCode="en">
  <MessageHeader>
    <MessageSender><PartyId>PADPIDA2013042401U</PartyId>
      <PartyName><FullName>Quay Records</FullName></PartyName></MessageSender>
    <MessageCreatedDateTime>2026-01-31T12:00:00Z</MessageCreatedDateTime>
  </MessageHeader>
  <PartyList>
    <Party><PartyReference>PGulls</PartyReference><PartyName><FullName>The Gulls</FullName></PartyName></Party>
    <Party><PartyReference>PAda</PartyReference><PartyName><FullName>Ada Ravn</FullName></PartyName>
      <PartyId><IpiNameNumber>00000000297</IpiNameNumber></PartyId></Party>
    <Party><PartyReference>PQuay</PartyReference><PartyName><FullName>Quay Records</FullName></PartyName></Party>
  </PartyList>
  <ResourceList>
    <SoundRecording>
      <ResourceReference>A1</ResourceReference>
      <Type>MusicalWorkSoundRecording</Type>
      <SoundRecordingEdition>
        <ResourceId><ISRC>SEABC2600001</ISRC></ResourceId>
        <PLine><Year>2026</Year><PLineText>(P) 2026 Quay Records</PLineText></PLine>
      </SoundRecordingEdition>
      <WorkId><ISWC>T-034.524.680-1</ISWC></WorkId>
      <DisplayTitleText>The Long Way (Live)</DisplayTitleText>
      <DisplayTitle IsDefault="true"><TitleText>The Long Way</TitleText><SubTitle>Live</SubTitle></DisplayTitle>
      <DisplayArtist SequenceNumber="1"><ArtistPartyReference>PGulls</ArtistPartyReference>
        <DisplayArtistRole>MainArtist</DisplayArtistRole></DisplayArtist>
      <Contributor SequenceNumber="1"><ContributorPartyReference>PAda</ContributorPartyReference>
        <Role><Value>Composer</Value></Role>
        <Role><Value UserDefinedValue="Whistler">UserDefined</Value></Role>
        <AiContribution>Partly</AiContribution></Contributor>
      <Contributor SequenceNumber="2"><SpecialContributor>GenerativeAI</SpecialContributor>
        <Role><Value>Musician</Value><InstrumentType>Drums</InstrumentType></Role></Contributor>
      <ResourceRightsController><RightsControllerPartyReference>PQuay</RightsControllerPartyReference>
        <RightsControlType>RightsController</RightsControlType>
        <RightSharePercentage>75.5</RightSharePercentage></ResourceRightsController>
      <Duration>PT3M45.5S</Duration>
      <ContainsAI>Partly</ContainsAI>
    </SoundRecording>
    <Image><ResourceReference>A2</ResourceReference><ContainsAI>All</ContainsAI></Image>
  </ResourceList>
  <ReleaseList>
    <Release>
      <ReleaseReference>R0</ReleaseReference>
      <ReleaseId><ICPN>00094631432057</ICPN></ReleaseId>
      <DisplayTitleText>Ways</DisplayTitleText>
      <ReleaseLabelReference>PQuay</ReleaseLabelReference>
      <ReleaseDate>2026-02-01</ReleaseDate>
      <ResourceGroup><ResourceGroupContentItem><ReleaseResourceReference>A1</ReleaseResourceReference>
      </ResourceGroupContentItem></ResourceGroup>
      <ContainsAI>None</ContainsAI>
    </Release>
  </ReleaseList>
</ern:NewReleaseMessage>
"""

ERN_38 = """<?xml version="1.0" encoding="UTF-8"?>
<ernm:NewReleaseMessage xmlns:ernm="http://ddex.net/xml/ern/38" MessageSchemaVersionId="ern/38">
  <MessageHeader>
    <MessageSender><PartyId IsDPID="true">PADPIDA2013042401U</PartyId>
      <PartyName><FullName>Quay Records</FullName></PartyName></MessageSender>
    <MessageCreatedDateTime>2026-01-31T12:00:00Z</MessageCreatedDateTime>
  </MessageHeader>
  <WorkList>
    <MusicalWork>
      <MusicalWorkId><ISWC>T0345246801</ISWC></MusicalWorkId>
      <MusicalWorkReference>W1</MusicalWorkReference>
      <ReferenceTitle><TitleText>The Long Way</TitleText></ReferenceTitle>
      <MusicalWorkContributor><PartyName><FullName>Ada Ravn</FullName></PartyName>
        <MusicalWorkContributorRole>Composer</MusicalWorkContributorRole></MusicalWorkContributor>
    </MusicalWork>
  </WorkList>
  <ResourceList>
    <SoundRecording>
      <SoundRecordingId><ISRC>SEABC2600001</ISRC></SoundRecordingId>
      <ResourceReference>A1</ResourceReference>
      <ReferenceTitle><TitleText>The Long Way</TitleText><SubTitle>Live</SubTitle></ReferenceTitle>
      <Duration>PT0H3M45S</Duration>
      <ResourceMusicalWorkReferenceList>
        <ResourceMusicalWorkReference>
          <ResourceMusicalWorkReference>W1</ResourceMusicalWorkReference></ResourceMusicalWorkReference>
      </ResourceMusicalWorkReferenceList>
      <SoundRecordingDetailsByTerritory>
        <TerritoryCode>Worldwide</TerritoryCode>
        <DisplayArtist SequenceNumber="2"><PartyName><FullName>Second</FullName></PartyName></DisplayArtist>
        <DisplayArtist SequenceNumber="1"><PartyName><FullName>The Gulls</FullName></PartyName></DisplayArtist>
        <LabelName>Quay</LabelName>
        <RightsController><PartyName><FullName>Quay Records</FullName></PartyName>
          <RightSharePercentage>100</RightSharePercentage></RightsController>
        <PLine><Year>2026</Year><PLineText>2026 Quay Records</PLineText></PLine>
      </SoundRecordingDetailsByTerritory>
    </SoundRecording>
  </ResourceList>
  <ReleaseList>
    <Release>
      <ReleaseId><ISRC>SEABC2600001</ISRC></ReleaseId>
      <ReferenceTitle><TitleText>A track</TitleText></ReferenceTitle>
      <ReleaseResourceReferenceList><ReleaseResourceReference>A1</ReleaseResourceReference></ReleaseResourceReferenceList>
    </Release>
    <Release IsMainRelease="true">
      <ReleaseId><ICPN IsEan="true">0094631432057</ICPN></ReleaseId>
      <ReferenceTitle><TitleText>Ways</TitleText></ReferenceTitle>
      <ReleaseResourceReferenceList><ReleaseResourceReference>A1</ReleaseResourceReference></ReleaseResourceReferenceList>
      <GlobalReleaseDate>2026-02-01</GlobalReleaseDate>
    </Release>
  </ReleaseList>
</ernm:NewReleaseMessage>
"""

TABLE = """Work ID;Title;Writer Name;Writer IPI;Role Code;Share;ISWC;ISRC
N1;The Long Way;Ravn, Ada;00000000297;CA;33,33;T-034.524.680-1;SE-ABC-26-00001
N1;The Long Way;Möwe, Jan;;C;66,67;T-034.524.680-1;SE-ABC-26-00001
N2;Shore;Ravn, Ada;00000000297;CA;100;;
"""
