<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="de" sourcelanguage="en">
<context>
    <name>AccountMaking</name>
    <message>
        <source>Another program has this profile folder open. Close it, then start again.</source>
        <translation>Ein anderes Programm hat diesen Profilordner geöffnet. Schließ es und fang dann noch einmal an.</translation>
    </message>
    <message>
        <source>The profile folder cannot be written. Is the disk full, or does the folder belong to somebody else?</source>
        <translation>In den Profilordner kann nicht geschrieben werden. Ist der Datenträger voll, oder gehört der Ordner jemand anderem?</translation>
    </message>
    <message>
        <source>This profile folder belongs to another network. Choose that network, or another folder with --profile.</source>
        <translation>Dieser Profilordner gehört zu einem anderen Netzwerk. Wähle jenes Netzwerk, oder mit --profile einen anderen Ordner.</translation>
    </message>
    <message>
        <source>This profile folder was written by a newer Starling.</source>
        <translation>Dieser Profilordner wurde von einem neueren Starling geschrieben.</translation>
    </message>
</context>
<context>
    <name>ListPane</name>
    <message>
        <source>Draft:</source>
        <translation>Entwurf:</translation>
    </message>
    <message>
        <source>writing…</source>
        <translation>schreibt&#xa0;…</translation>
    </message>
    <message>
        <source>%1 changed when messages disappear</source>
        <translation>%1 hat geändert, wann Nachrichten verschwinden</translation>
    </message>
</context>
<context>
    <name>NameCheck</name>
    <message>
        <source>Please enter a name.</source>
        <translation>Bitte gib einen Namen ein.</translation>
    </message>
    <message>
        <source>That name is too long. Please choose a shorter one.</source>
        <translation>Dieser Name ist zu lang. Bitte wähle einen kürzeren.</translation>
    </message>
    <message>
        <source>That name has signs that cannot be shown. Letters, digits and emoji are fine.</source>
        <translation>In diesem Namen sind Zeichen, die sich nicht anzeigen lassen. Buchstaben, Ziffern und Emojis sind in Ordnung.</translation>
    </message>
</context>
<context>
    <name>main</name>
    <message>
        <source>A private messenger for the Session network.</source>
        <translation>Ein privater Messenger für das Session-Netzwerk.</translation>
    </message>
    <message>
        <source>The profile folder.</source>
        <translation>Der Profilordner.</translation>
    </message>
    <message>
        <source>session, testnet, local, or the path of a network profile.</source>
        <translation>session, testnet, local oder der Pfad eines Netzwerkprofils.</translation>
    </message>
    <message>
        <source>socks5h://[user:pass@]host:port or http://host:port; nothing goes around it.</source>
        <translation>socks5h://[user:pass@]host:port oder http://host:port; nichts geht daran vorbei.</translation>
    </message>
</context>
<context>
    <name>shortcuts</name>
    <message>
        <source>Keyboard shortcuts</source>
        <translation>Tastenkürzel</translation>
    </message>
</context>
<context>
    <name>starling::ui::Announcer</name>
    <message>
        <source>New message</source>
        <translation>Neue Nachricht</translation>
    </message>
    <message numerus="yes">
        <source>%n new messages</source>
        <translation>
            <numerusform>%n neue Nachricht</numerusform>
            <numerusform>%n neue Nachrichten</numerusform>
        </translation>
    </message>
    <message>
        <source>Your answer was not sent. %1</source>
        <translation>Deine Antwort wurde nicht gesendet. %1</translation>
    </message>
</context>
<context>
    <name>starling::ui::AppearanceCard</name>
    <message>
        <source>Theme</source>
        <translation>Design</translation>
    </message>
    <message>
        <source>dark light night day mode design</source>
        <comment>other names for the theme</comment>
        <translation>dunkel hell Nachtmodus Tag Dark Mode Thema Darstellung</translation>
    </message>
    <message>
        <source>Accent</source>
        <translation>Akzent</translation>
    </message>
    <message>
        <source>colours colors highlight</source>
        <comment>other names for the accent</comment>
        <translation>Farben Farbe Hervorhebung</translation>
    </message>
    <message>
        <source>Appearance</source>
        <translation>Aussehen</translation>
    </message>
    <message>
        <source>System</source>
        <translation>System</translation>
    </message>
    <message>
        <source>Light</source>
        <translation>Hell</translation>
    </message>
    <message>
        <source>Dark</source>
        <translation>Dunkel</translation>
    </message>
</context>
<context>
    <name>starling::ui::ArchivedRow</name>
    <message>
        <source>Archived (%1)</source>
        <translation>Archiviert (%1)</translation>
    </message>
    <message numerus="yes">
        <source>%n unread</source>
        <translation>
            <numerusform>%n ungelesen</numerusform>
            <numerusform>%n ungelesen</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>starling::ui::BlockedDialog</name>
    <message>
        <source>Blocked contacts</source>
        <translation>Blockierte Kontakte</translation>
    </message>
    <message>
        <source>Nothing of what they write reaches you. They are not told.</source>
        <translation>Nichts von dem, was sie schreiben, erreicht dich. Sie erfahren es nicht.</translation>
    </message>
    <message>
        <source>Try again</source>
        <translation>Noch einmal versuchen</translation>
    </message>
    <message>
        <source>Close</source>
        <translation>Schließen</translation>
    </message>
    <message>
        <source>Unblock…</source>
        <translation>Freigeben&#xa0;…</translation>
    </message>
    <message>
        <source>The list could not be read</source>
        <translation>Die Liste ließ sich nicht lesen</translation>
    </message>
    <message>
        <source>It is still on this device.</source>
        <translation>Sie ist noch auf diesem Gerät.</translation>
    </message>
    <message>
        <source>Nobody is blocked</source>
        <translation>Niemand ist blockiert</translation>
    </message>
    <message>
        <source>Whom you block is listed here.</source>
        <translation>Wen du blockierst, steht hier.</translation>
    </message>
    <message numerus="yes">
        <source>Unblock %n…</source>
        <translation>
            <numerusform>%n freigeben&#xa0;…</numerusform>
            <numerusform>%n freigeben&#xa0;…</numerusform>
        </translation>
    </message>
    <message>
        <source>Unblock %1?</source>
        <translation>%1 freigeben?</translation>
    </message>
    <message numerus="yes">
        <source>Unblock %n people?</source>
        <translation>
            <numerusform>%n Person freigeben?</numerusform>
            <numerusform>%n Menschen freigeben?</numerusform>
        </translation>
    </message>
    <message>
        <source>What they write from now on reaches you again. What they wrote meanwhile does not come back.</source>
        <translation>Was sie ab jetzt schreiben, erreicht dich wieder. Was sie in der Zwischenzeit geschrieben haben, kommt nicht zurück.</translation>
    </message>
    <message>
        <source>Unblock</source>
        <translation>Freigeben</translation>
    </message>
</context>
<context>
    <name>starling::ui::ChatHeader</name>
    <message>
        <source>Back</source>
        <translation>Zurück</translation>
    </message>
    <message>
        <source>More</source>
        <translation>Mehr</translation>
    </message>
    <message>
        <source>Muted</source>
        <translation>Stumm</translation>
    </message>
    <message>
        <source>Muted until %1</source>
        <comment>a time</comment>
        <translation>Stumm bis %1</translation>
    </message>
    <message>
        <source>Blocked</source>
        <translation>Blockiert</translation>
    </message>
    <message>
        <source>Wants to write to you</source>
        <translation>Möchte dir schreiben</translation>
    </message>
    <message>
        <source>writing…</source>
        <translation>schreibt …</translation>
    </message>
    <message>
        <source>%1, %2</source>
        <comment>the day and the time a mute ends</comment>
        <translation>%1, %2</translation>
    </message>
</context>
<context>
    <name>starling::ui::ChatPage</name>
    <message>
        <source>The database was damaged.</source>
        <translation>Die Datenbank war beschädigt.</translation>
    </message>
    <message>
        <source>%1 rows were saved, %2 could not be read. The damaged file was kept: %3</source>
        <translation>Gerettete Zeilen: %1, nicht lesbar: %2. Die beschädigte Datei wurde aufgehoben: %3</translation>
    </message>
    <message>
        <source>Close</source>
        <translation>Schließen</translation>
    </message>
    <message>
        <source>Starling did not end in order.</source>
        <translation>Starling wurde nicht ordentlich beendet.</translation>
    </message>
    <message>
        <source>Nothing was lost. The log in the profile folder may tell why.</source>
        <translation>Nichts ging verloren. Das Protokoll im Profilordner sagt vielleicht, warum.</translation>
    </message>
    <message>
        <source>New message</source>
        <translation>Neue Nachricht</translation>
    </message>
    <message>
        <source>Search</source>
        <translation>Suchen</translation>
    </message>
    <message>
        <source>Next conversation</source>
        <translation>Nächste Unterhaltung</translation>
    </message>
    <message>
        <source>Previous conversation</source>
        <translation>Vorige Unterhaltung</translation>
    </message>
    <message>
        <source>Close the conversation</source>
        <translation>Unterhaltung schließen</translation>
    </message>
    <message>
        <source>Note to Self</source>
        <translation>Notiz an mich</translation>
    </message>
    <message>
        <source>Show my ID</source>
        <translation>Meine ID zeigen</translation>
    </message>
    <message>
        <source>Path</source>
        <translation>Pfad</translation>
    </message>
    <message>
        <source>Connect anew</source>
        <translation>Neu verbinden</translation>
    </message>
    <message>
        <source>Lock</source>
        <translation>Sperren</translation>
    </message>
    <message>
        <source>Settings</source>
        <translation>Einstellungen</translation>
    </message>
    <message>
        <source>Keyboard shortcuts</source>
        <translation>Tastenkürzel</translation>
    </message>
    <message>
        <source>Quit</source>
        <translation>Beenden</translation>
    </message>
    <message>
        <source>First conversation, and so on to the ninth</source>
        <translation>Erste Unterhaltung, und so weiter bis zur neunten</translation>
    </message>
    <message>
        <source>Use the QR code in this picture?</source>
        <translation>Den QR-Code in diesem Bild verwenden?</translation>
    </message>
    <message>
        <source>If it is the code of a Session ID, you can write to that person.</source>
        <translation>Wenn es der Code einer Session-ID ist, kannst du dieser Person schreiben.</translation>
    </message>
    <message>
        <source>Look for it</source>
        <translation>Danach suchen</translation>
    </message>
    <message>
        <source>Find in this conversation</source>
        <translation>In dieser Unterhaltung suchen</translation>
    </message>
    <message>
        <source>Go to a date</source>
        <translation>Zu einem Datum gehen</translation>
    </message>
</context>
<context>
    <name>starling::ui::ChatTitle</name>
    <message>
        <source>Conversation</source>
        <translation>Unterhaltung</translation>
    </message>
    <message>
        <source>Changes when messages disappear</source>
        <translation>Ändert, wann Nachrichten verschwinden</translation>
    </message>
</context>
<context>
    <name>starling::ui::ClearDialog</name>
    <message>
        <source>Without your 13 recovery words the account cannot be brought back afterwards. Have you written them down?</source>
        <translation>Ohne deine 13 Wiederherstellungswörter lässt sich das Konto danach nicht zurückbringen. Hast du sie aufgeschrieben?</translation>
    </message>
    <message>
        <source>Only this device</source>
        <translation>Nur dieses Gerät</translation>
    </message>
    <message>
        <source>Messages, contacts and the account go from this device. Your other devices, and what the network holds for two weeks, stay.</source>
        <translation>Nachrichten, Kontakte und das Konto verschwinden von diesem Gerät. Deine anderen Geräte, und was das Netzwerk zwei Wochen lang aufbewahrt, bleiben.</translation>
    </message>
    <message>
        <source>This device and the network</source>
        <translation>Dieses Gerät und das Netzwerk</translation>
    </message>
    <message>
        <source>The network also deletes what it holds of your messages and contacts. Your other devices keep what they have.</source>
        <translation>Auch das Netzwerk löscht, was es von deinen Nachrichten und Kontakten hat. Deine anderen Geräte behalten, was sie haben.</translation>
    </message>
    <message>
        <source>Clearing the network…</source>
        <translation>Im Netzwerk wird gelöscht&#xa0;…</translation>
    </message>
    <message>
        <source>The nodes that hold your data are asked to delete it. You can stop waiting: what is deleted by then stays deleted, and nothing goes from this device.</source>
        <translation>Die Knoten, die deine Daten aufbewahren, werden gebeten, sie zu löschen. Du musst nicht warten: Was bis dahin gelöscht ist, bleibt gelöscht, und von diesem Gerät verschwindet nichts.</translation>
    </message>
    <message>
        <source>Progress</source>
        <translation>Fortschritt</translation>
    </message>
    <message>
        <source>Clear…</source>
        <translation>Löschen&#xa0;…</translation>
    </message>
    <message>
        <source>Stop waiting</source>
        <translation>Nicht länger warten</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>Abbrechen</translation>
    </message>
    <message>
        <source>Clear this device and the network?</source>
        <translation>Dieses Gerät und das Netzwerk leeren?</translation>
    </message>
    <message>
        <source>Clear this device?</source>
        <translation>Dieses Gerät leeren?</translation>
    </message>
    <message>
        <source>Messages and contacts go from this device and from the network. Nobody can bring them back.</source>
        <translation>Nachrichten und Kontakte verschwinden von diesem Gerät und aus dem Netzwerk. Niemand kann sie zurückbringen.</translation>
    </message>
    <message>
        <source>Messages and contacts go from this device. With the 13 words you can restore the account, and what the network still holds.</source>
        <translation>Nachrichten und Kontakte verschwinden von diesem Gerät. Mit den 13 Wörtern kannst du das Konto wiederherstellen, und was das Netzwerk dann noch hat.</translation>
    </message>
    <message>
        <source>Clear</source>
        <translation>Löschen</translation>
    </message>
    <message>
        <source>The network could not be cleared. %1 You can try again later, or clear only this device: what the network holds ends by itself, messages within two weeks, contacts within a month.</source>
        <translation>Im Netzwerk ließ sich nichts löschen. %1 Du kannst es später noch einmal versuchen, oder nur dieses Gerät leeren: Was das Netzwerk hat, vergeht von selbst, Nachrichten in zwei Wochen, Kontakte in einem Monat.</translation>
    </message>
    <message>
        <source>Clear data</source>
        <translation>Daten löschen</translation>
    </message>
</context>
<context>
    <name>starling::ui::Composer</name>
    <message>
        <source>Send</source>
        <translation>Senden</translation>
    </message>
    <message>
        <source>The clipboard holds more than one message can be. Nothing was pasted.</source>
        <translation>Die Zwischenablage enthält mehr, als in eine Nachricht passt. Es wurde nichts eingefügt.</translation>
    </message>
    <message>
        <source>This message is 1 character too long. Shorten it, or send it in parts.</source>
        <translation>Diese Nachricht ist 1 Zeichen zu lang. Kürze sie, oder sende sie in Teilen.</translation>
    </message>
    <message numerus="yes">
        <source>This message is %n characters too long. Shorten it, or send it in parts.</source>
        <translation>
            <numerusform>Diese Nachricht ist %n Zeichen zu lang. Kürze sie, oder sende sie in Teilen.</numerusform>
            <numerusform>Diese Nachricht ist %n Zeichen zu lang. Kürze sie, oder sende sie in Teilen.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>starling::ui::ComposerField</name>
    <message>
        <source>Message</source>
        <translation>Nachricht</translation>
    </message>
    <message>
        <source>Emoji</source>
        <translation>Emoji</translation>
    </message>
</context>
<context>
    <name>starling::ui::ConnectionBanner</name>
    <message>
        <source>This profile is damaged.</source>
        <translation>Dieses Profil ist beschädigt.</translation>
    </message>
    <message>
        <source>Catching up.</source>
        <translation>Neues wird geholt.</translation>
    </message>
    <message>
        <source>There may be messages that are not here yet.</source>
        <translation>Vielleicht sind noch nicht alle Nachrichten da.</translation>
    </message>
    <message>
        <source>What you write waits here and leaves by itself.</source>
        <translation>Was du schreibst, wartet hier und geht von selbst hinaus.</translation>
    </message>
    <message>
        <source>1 message waits and leaves by itself.</source>
        <translation>1 Nachricht wartet und geht von selbst hinaus.</translation>
    </message>
    <message numerus="yes">
        <source>%n messages wait and leave by themselves.</source>
        <translation>
            <numerusform>%n Nachricht wartet und geht von selbst hinaus.</numerusform>
            <numerusform>%n Nachrichten warten und gehen von selbst hinaus.</numerusform>
        </translation>
    </message>
    <message>
        <source>Offline since %1.</source>
        <translation>Offline seit %1.</translation>
    </message>
    <message>
        <source>Try now</source>
        <translation>Jetzt versuchen</translation>
    </message>
</context>
<context>
    <name>starling::ui::ContactsList</name>
    <message>
        <source>Contacts</source>
        <translation>Kontakte</translation>
    </message>
    <message>
        <source>Contact</source>
        <translation>Kontakt</translation>
    </message>
    <message>
        <source>Write</source>
        <translation>Schreiben</translation>
    </message>
    <message>
        <source>Details</source>
        <translation>Details</translation>
    </message>
    <message>
        <source>Your contacts could not be read. They are still on this device.</source>
        <translation>Deine Kontakte konnten nicht gelesen werden. Sie sind noch auf diesem Gerät.</translation>
    </message>
    <message>
        <source>No contacts yet</source>
        <translation>Noch keine Kontakte</translation>
    </message>
</context>
<context>
    <name>starling::ui::ConversationActions</name>
    <message>
        <source>Mark read</source>
        <translation>Als gelesen markieren</translation>
    </message>
    <message>
        <source>Copy my ID</source>
        <translation>Meine ID kopieren</translation>
    </message>
    <message>
        <source>Copy ID</source>
        <translation>ID kopieren</translation>
    </message>
    <message>
        <source>Unblock</source>
        <translation>Freigeben</translation>
    </message>
    <message>
        <source>Block…</source>
        <translation>Blockieren&#xa0;…</translation>
    </message>
    <message>
        <source>Delete request…</source>
        <translation>Anfrage löschen&#xa0;…</translation>
    </message>
    <message>
        <source>Delete conversation…</source>
        <translation>Unterhaltung löschen&#xa0;…</translation>
    </message>
    <message>
        <source>Block %1?</source>
        <translation>%1 blockieren?</translation>
    </message>
    <message>
        <source>Block</source>
        <translation>Blockieren</translation>
    </message>
    <message>
        <source>Not blocked</source>
        <translation>Nicht blockiert</translation>
    </message>
    <message>
        <source>Not unblocked</source>
        <translation>Nicht freigegeben</translation>
    </message>
    <message>
        <source>Delete the request of %1?</source>
        <translation>Anfrage von %1 löschen?</translation>
    </message>
    <message>
        <source>Delete the conversation with %1?</source>
        <translation>Unterhaltung mit %1 löschen?</translation>
    </message>
    <message>
        <source>Delete</source>
        <translation>Löschen</translation>
    </message>
    <message>
        <source>Not deleted</source>
        <translation>Nicht gelöscht</translation>
    </message>
    <message>
        <source>Try again</source>
        <translation>Noch einmal versuchen</translation>
    </message>
    <message>
        <source>The disk is full or cannot be written. What you wrote is still here.</source>
        <translation>Der Datenträger ist voll oder nicht beschreibbar. Was du geschrieben hast, ist noch da.</translation>
    </message>
    <message>
        <source>The profile on this device is damaged. Start Starling again to mend it.</source>
        <translation>Das Profil auf diesem Gerät ist beschädigt. Starte Starling neu, um es zu reparieren.</translation>
    </message>
    <message>
        <source>Unpin</source>
        <translation>Lösen</translation>
    </message>
    <message>
        <source>Pin</source>
        <translation>Anheften</translation>
    </message>
    <message>
        <source>Not unpinned</source>
        <translation>Nicht gelöst</translation>
    </message>
    <message>
        <source>Not pinned</source>
        <translation>Nicht angeheftet</translation>
    </message>
    <message>
        <source>Accept request</source>
        <translation>Anfrage annehmen</translation>
    </message>
    <message>
        <source>Unmute</source>
        <translation>Stummschaltung aufheben</translation>
    </message>
    <message>
        <source>Mute</source>
        <translation>Stummschalten</translation>
    </message>
    <message>
        <source>Not unmuted</source>
        <translation>Stummschaltung nicht aufgehoben</translation>
    </message>
    <message>
        <source>Not muted</source>
        <translation>Nicht stummgeschaltet</translation>
    </message>
    <message>
        <source>Mark unread</source>
        <translation>Als ungelesen markieren</translation>
    </message>
    <message>
        <source>Set nickname…</source>
        <translation>Spitznamen festlegen&#xa0;…</translation>
    </message>
    <message>
        <source>Details</source>
        <translation>Details</translation>
    </message>
    <message>
        <source>Show Note to Self</source>
        <translation>Notiz an mich zeigen</translation>
    </message>
    <message>
        <source>Hide Note to Self…</source>
        <translation>Notiz an mich verbergen&#xa0;…</translation>
    </message>
    <message>
        <source>Delete contact…</source>
        <translation>Kontakt löschen&#xa0;…</translation>
    </message>
    <message>
        <source>Not accepted</source>
        <translation>Nicht angenommen</translation>
    </message>
    <message>
        <source>Nothing they write is kept or shown any more. They are not told. Search and the settings find them when you want to unblock them.</source>
        <translation>Nichts, was sie schreiben, wird noch behalten oder gezeigt. Sie erfahren es nicht. Suche und Einstellungen finden sie, wenn du die Blockierung aufheben willst.</translation>
    </message>
    <message>
        <source>Hide Note to Self?</source>
        <translation>Notiz an mich verbergen?</translation>
    </message>
    <message>
        <source>What you wrote stays. You find it in the search and among your contacts, and opening it there shows it in the list again.</source>
        <translation>Was du geschrieben hast, bleibt. Du findest es in der Suche und bei deinen Kontakten; wenn du es dort öffnest, steht es wieder in der Liste.</translation>
    </message>
    <message>
        <source>Hide</source>
        <translation>Verbergen</translation>
    </message>
    <message>
        <source>Not hidden</source>
        <translation>Nicht verborgen</translation>
    </message>
    <message>
        <source>Not shown</source>
        <translation>Nicht gezeigt</translation>
    </message>
    <message>
        <source>Delete all notes to yourself?</source>
        <translation>Alle Notizen an dich löschen?</translation>
    </message>
    <message>
        <source>Its messages are removed from your devices. They are not told, and may ask again.</source>
        <translation>Die Nachrichten werden von deinen Geräten entfernt. Die andere Seite erfährt es nicht und darf wieder anfragen.</translation>
    </message>
    <message>
        <source>They are removed from all your devices. There is no way back.</source>
        <translation>Sie werden von allen deinen Geräten entfernt. Es gibt keinen Weg zurück.</translation>
    </message>
    <message>
        <source>Its messages are removed from your devices; the other side keeps theirs, and contacts stay contacts. What still waits is not sent.</source>
        <translation>Die Nachrichten werden von deinen Geräten entfernt; die andere Seite behält ihre, und Kontakte bleiben Kontakte. Was noch wartet, wird nicht gesendet.</translation>
    </message>
    <message>
        <source>Delete the contact %1?</source>
        <translation>Den Kontakt %1 löschen?</translation>
    </message>
    <message>
        <source>The contact, your nickname for them and all messages are removed from your devices. They are not told. What they write next comes as a request.</source>
        <translation>Der Kontakt, dein Spitzname dafür und alle Nachrichten werden von deinen Geräten entfernt. Die andere Seite erfährt es nicht. Was sie danach schreibt, kommt als Anfrage.</translation>
    </message>
    <message>
        <source>Delete all requests?</source>
        <translation>Alle Anfragen löschen?</translation>
    </message>
    <message>
        <source>Their messages are removed from your devices. Nobody is told, and they may ask again.</source>
        <translation>Ihre Nachrichten werden von deinen Geräten entfernt. Niemand erfährt es, und sie dürfen wieder anfragen.</translation>
    </message>
    <message>
        <source>Delete all</source>
        <translation>Alle löschen</translation>
    </message>
    <message>
        <source>Messages you write here will no longer disappear.</source>
        <translation>Was du hier schreibst, verschwindet nicht mehr.</translation>
    </message>
    <message>
        <source>Messages you write here will disappear %1 after they are read.</source>
        <comment>a duration</comment>
        <translation>Was du hier schreibst, verschwindet %1 nach dem Lesen.</translation>
    </message>
    <message>
        <source>Messages you write here will disappear %1 after they are sent.</source>
        <comment>a duration</comment>
        <translation>Was du hier schreibst, verschwindet %1 nach dem Senden.</translation>
    </message>
    <message>
        <source>Follow this setting?</source>
        <translation>Diese Einstellung übernehmen?</translation>
    </message>
    <message>
        <source>Follow</source>
        <translation>Übernehmen</translation>
    </message>
    <message>
        <source>Not set</source>
        <translation>Nicht eingestellt</translation>
    </message>
    <message>
        <source>Mute…</source>
        <translation>Stummschalten …</translation>
    </message>
    <message>
        <source>Always</source>
        <translation>Immer</translation>
    </message>
    <message>
        <source>Unarchive</source>
        <translation>Aus dem Archiv holen</translation>
    </message>
    <message>
        <source>Archive</source>
        <translation>Archivieren</translation>
    </message>
    <message>
        <source>Not unarchived</source>
        <translation>Nicht aus dem Archiv geholt</translation>
    </message>
    <message>
        <source>Not archived</source>
        <translation>Nicht archiviert</translation>
    </message>
    <message>
        <source>Disappearing messages…</source>
        <translation>Verschwindende Nachrichten …</translation>
    </message>
</context>
<context>
    <name>starling::ui::ConversationPane</name>
    <message>
        <source>Conversation</source>
        <translation>Unterhaltung</translation>
    </message>
    <message>
        <source>Messages</source>
        <translation>Nachrichten</translation>
    </message>
    <message>
        <source>You blocked %1.</source>
        <translation>Du hast %1 blockiert.</translation>
    </message>
    <message>
        <source>Unblock</source>
        <translation>Freigeben</translation>
    </message>
    <message>
        <source>These messages could not be read</source>
        <translation>Diese Nachrichten konnten nicht gelesen werden</translation>
    </message>
    <message>
        <source>They are still on this device.</source>
        <translation>Sie sind noch auf diesem Gerät.</translation>
    </message>
    <message>
        <source>Try again</source>
        <translation>Noch einmal versuchen</translation>
    </message>
    <message>
        <source>Notes to yourself</source>
        <translation>Notizen an dich selbst</translation>
    </message>
    <message>
        <source>What you write here comes to your other devices too.</source>
        <translation>Was du hier schreibst, kommt auch auf deine anderen Geräte.</translation>
    </message>
    <message>
        <source>Say hello to %1</source>
        <translation>Sag Hallo zu %1</translation>
    </message>
    <message>
        <source>They see your first message as a request.</source>
        <translation>Deine erste Nachricht kommt dort als Anfrage an.</translation>
    </message>
    <message>
        <source>More</source>
        <translation>Mehr</translation>
    </message>
    <message>
        <source>That message is not here any more.</source>
        <translation>Diese Nachricht ist nicht mehr da.</translation>
    </message>
    <message>
        <source>The message you answer is not here any more. Send it again to send it as it is.</source>
        <translation>Die Nachricht, auf die du antwortest, ist nicht mehr da. Sende noch einmal, um deine so zu senden, wie sie ist.</translation>
    </message>
    <message>
        <source>Close</source>
        <translation>Schließen</translation>
    </message>
    <message>
        <source>Find in this conversation</source>
        <translation>In dieser Unterhaltung suchen</translation>
    </message>
    <message>
        <source>Go to a date…</source>
        <translation>Zu einem Datum gehen …</translation>
    </message>
    <message>
        <source>[%1, %2] %3: %4</source>
        <comment>date, time, who wrote, and what</comment>
        <translation>[%1, %2] %3: %4</translation>
    </message>
</context>
<context>
    <name>starling::ui::DateDialog</name>
    <message>
        <source>Go to a date</source>
        <translation>Zu einem Datum gehen</translation>
    </message>
    <message>
        <source>Previous month</source>
        <translation>Voriger Monat</translation>
    </message>
    <message>
        <source>Next month</source>
        <translation>Nächster Monat</translation>
    </message>
    <message>
        <source>Today</source>
        <translation>Heute</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>Abbrechen</translation>
    </message>
    <message>
        <source>Go there</source>
        <translation>Hingehen</translation>
    </message>
    <message>
        <source>Year %1</source>
        <translation>Jahr %1</translation>
    </message>
    <message>
        <source>Nothing was said in this conversation yet.</source>
        <translation>In dieser Unterhaltung wurde noch nichts geschrieben.</translation>
    </message>
    <message>
        <source>The messages could not be read. They are still on this device.</source>
        <translation>Die Nachrichten konnten nicht gelesen werden. Sie sind noch auf diesem Gerät.</translation>
    </message>
</context>
<context>
    <name>starling::ui::DayCalendar</name>
    <message>
        <source>Calendar</source>
        <translation>Kalender</translation>
    </message>
    <message>
        <source>Days</source>
        <translation>Tage</translation>
    </message>
</context>
<context>
    <name>starling::ui::DeleteMessageDialog</name>
    <message>
        <source>Delete this message?</source>
        <translation>Diese Nachricht löschen?</translation>
    </message>
    <message>
        <source>How far</source>
        <translation>Wie weit</translation>
    </message>
    <message>
        <source>It goes from this device only. Whoever wrote it keeps it, and so do your other devices.</source>
        <translation>Sie verschwindet nur von diesem Gerät. Wer sie geschrieben hat, behält sie, und deine anderen Geräte behalten sie auch.</translation>
    </message>
    <message>
        <source>On this device</source>
        <translation>Auf diesem Gerät</translation>
    </message>
    <message>
        <source>Your other devices keep it.</source>
        <translation>Deine anderen Geräte behalten sie.</translation>
    </message>
    <message>
        <source>The other side keeps it, and so do your other devices.</source>
        <translation>Die andere Seite behält sie, und deine anderen Geräte auch.</translation>
    </message>
    <message>
        <source>On all my devices</source>
        <translation>Auf allen meinen Geräten</translation>
    </message>
    <message>
        <source>Nothing is left of it.</source>
        <translation>Nichts bleibt von ihr übrig.</translation>
    </message>
    <message>
        <source>For everyone</source>
        <translation>Für alle</translation>
    </message>
    <message>
        <source>Their devices and yours are told to delete it. That there was a message stays to be seen, and who has read it has read it.</source>
        <translation>Die Geräte der anderen Seite und deine werden angewiesen, sie zu löschen. Dass es eine Nachricht gab, bleibt zu sehen, und wer sie gelesen hat, hat sie gelesen.</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>Abbrechen</translation>
    </message>
    <message>
        <source>Delete</source>
        <translation>Löschen</translation>
    </message>
    <message>
        <source>It was not deleted: the disk is full or cannot be written.</source>
        <translation>Sie wurde nicht gelöscht: Der Datenträger ist voll oder nicht beschreibbar.</translation>
    </message>
    <message>
        <source>It was not deleted. %1</source>
        <translation>Sie wurde nicht gelöscht. %1</translation>
    </message>
    <message>
        <source>Try again</source>
        <translation>Noch einmal versuchen</translation>
    </message>
    <message numerus="yes">
        <source>Delete %n messages?</source>
        <translation>
            <numerusform>%n Nachricht löschen?</numerusform>
            <numerusform>%n Nachrichten löschen?</numerusform>
        </translation>
    </message>
    <message>
        <source>They go from this device only, as not all of them are yours. The other side keeps them, and so do your other devices.</source>
        <translation>Sie verschwinden nur von diesem Gerät, denn nicht alle sind von dir. Die andere Seite behält sie, und deine anderen Geräte auch.</translation>
    </message>
    <message>
        <source>Your other devices keep them.</source>
        <translation>Deine anderen Geräte behalten sie.</translation>
    </message>
    <message>
        <source>The other side keeps them, and so do your other devices.</source>
        <translation>Die andere Seite behält sie, und deine anderen Geräte auch.</translation>
    </message>
    <message>
        <source>Nothing is left of them.</source>
        <translation>Nichts bleibt von ihnen übrig.</translation>
    </message>
    <message>
        <source>Their devices and yours are told to delete them. That there were messages stays to be seen, and who has read them has read them.</source>
        <translation>Die Geräte der anderen Seite und deine werden angewiesen, sie zu löschen. Dass es Nachrichten gab, bleibt zu sehen, und wer sie gelesen hat, hat sie gelesen.</translation>
    </message>
    <message numerus="yes">
        <source>%n of them could not be deleted: the disk is full or cannot be written.</source>
        <comment>messages</comment>
        <translation>
            <numerusform>%n davon konnte nicht gelöscht werden: Der Datenträger ist voll oder nicht beschreibbar.</numerusform>
            <numerusform>%n davon konnten nicht gelöscht werden: Der Datenträger ist voll oder nicht beschreibbar.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n of them could not be deleted. %1</source>
        <comment>messages</comment>
        <translation>
            <numerusform>%n davon konnte nicht gelöscht werden. %1</numerusform>
            <numerusform>%n davon konnten nicht gelöscht werden. %1</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>starling::ui::DesktopCard</name>
    <message>
        <source>Notifications and desktop</source>
        <translation>Benachrichtigungen und Desktop</translation>
    </message>
    <message>
        <source>Notifications</source>
        <translation>Benachrichtigungen</translation>
    </message>
    <message>
        <source>None of strangers and of muted conversations. They make no sound.</source>
        <translation>Keine von Fremden und aus stummgeschalteten Unterhaltungen. Alle bleiben lautlos.</translation>
    </message>
    <message>
        <source>Off</source>
        <translation>Aus</translation>
    </message>
    <message>
        <source>Nothing is shown.</source>
        <translation>Nichts wird gezeigt.</translation>
    </message>
    <message>
        <source>Without content</source>
        <translation>Ohne Inhalt</translation>
    </message>
    <message>
        <source>That a message has come, not who wrote it.</source>
        <translation>Dass eine Nachricht gekommen ist, nicht, wer sie geschrieben hat.</translation>
    </message>
    <message>
        <source>Name</source>
        <translation>Name</translation>
    </message>
    <message>
        <source>Who wrote. Others may see it on your screen.</source>
        <translation>Wer geschrieben hat. Andere sehen es vielleicht auf deinem Bildschirm.</translation>
    </message>
    <message>
        <source>Name and text</source>
        <translation>Name und Text</translation>
    </message>
    <message>
        <source>What was written as well. Your desktop may keep it for a while.</source>
        <translation>Auch, was geschrieben wurde. Dein Desktop hebt es vielleicht eine Weile auf.</translation>
    </message>
    <message>
        <source>This desktop shows no tray.</source>
        <translation>Dieser Desktop zeigt keinen Infobereich.</translation>
    </message>
    <message>
        <source>Keep running in the tray</source>
        <translation>Im Infobereich weiterlaufen</translation>
    </message>
    <message>
        <source>Closing the window does not end Starling: messages keep coming.</source>
        <translation>Das Fenster zu schließen beendet Starling nicht: Nachrichten kommen weiter an.</translation>
    </message>
    <message>
        <source>Start in the tray</source>
        <translation>Im Infobereich starten</translation>
    </message>
    <message>
        <source>The window stays out of sight until you open it.</source>
        <translation>Das Fenster bleibt verborgen, bis du es öffnest.</translation>
    </message>
    <message>
        <source>Starling starts with this profile when you log in.</source>
        <translation>Starling startet mit diesem Profil, wenn du dich anmeldest.</translation>
    </message>
    <message>
        <source>Start at login</source>
        <translation>Bei der Anmeldung starten</translation>
    </message>
    <message>
        <source>This could not be changed: the folder where the desktop looks for such programs cannot be written.</source>
        <translation>Das konnte nicht geändert werden: Der Ordner, in dem der Desktop nach solchen Programmen sucht, ist nicht beschreibbar.</translation>
    </message>
    <message>
        <source>alerts sound banner preview popup</source>
        <comment>other names for notifications</comment>
        <translation>Mitteilungen Hinweise Ton Banner Vorschau Popup</translation>
    </message>
    <message>
        <source>background minimise hide close quit</source>
        <comment>other names for keeping it in the tray</comment>
        <translation>Tray Infobereich Hintergrund minimieren ausblenden schließen beenden</translation>
    </message>
    <message>
        <source>background minimised hidden</source>
        <comment>other names for starting in the tray</comment>
        <translation>Tray Infobereich Hintergrund minimiert versteckt</translation>
    </message>
    <message>
        <source>autostart startup boot launch sign in</source>
        <comment>other names for starting at login</comment>
        <translation>Autostart automatisch starten hochfahren Systemstart einloggen</translation>
    </message>
</context>
<context>
    <name>starling::ui::DevicesDialog</name>
    <message>
        <source>Your name</source>
        <translation>Dein Name</translation>
    </message>
    <message>
        <source>Your contacts: whom you accepted or blocked, and what you call them</source>
        <translation>Deine Kontakte: wen du angenommen oder blockiert hast, und wie du sie nennst</translation>
    </message>
    <message>
        <source>What is pinned, hidden or muted</source>
        <translation>Was angeheftet, verborgen oder stumm ist</translation>
    </message>
    <message>
        <source>How far you have read, and what you marked as unread</source>
        <translation>Wie weit du gelesen hast, und was du als ungelesen markiert hast</translation>
    </message>
    <message>
        <source>How long messages are kept</source>
        <translation>Wie lange Nachrichten bleiben</translation>
    </message>
    <message>
        <source>Note to Self</source>
        <translation>Notiz an mich</translation>
    </message>
    <message>
        <source>Messages of the last two weeks</source>
        <translation>Nachrichten der letzten zwei Wochen</translation>
    </message>
    <message>
        <source>Messages that are older than two weeks</source>
        <translation>Nachrichten, die älter als zwei Wochen sind</translation>
    </message>
    <message>
        <source>Drafts</source>
        <translation>Entwürfe</translation>
    </message>
    <message>
        <source>Theme and accent</source>
        <translation>Design und Akzent</translation>
    </message>
    <message>
        <source>The passphrase</source>
        <translation>Die Passphrase</translation>
    </message>
    <message>
        <source>Whether the recovery words are hidden</source>
        <translation>Ob die Wiederherstellungswörter verborgen sind</translation>
    </message>
    <message>
        <source>Logs</source>
        <translation>Protokolle</translation>
    </message>
    <message>
        <source>Your devices do not agree at the moment. %1</source>
        <translation>Deine Geräte stimmen gerade nicht überein. %1</translation>
    </message>
    <message>
        <source>What your other devices say is still being asked for.</source>
        <translation>Was deine anderen Geräte sagen, wird noch erfragt.</translation>
    </message>
    <message>
        <source>Changes made here are on their way.</source>
        <translation>Änderungen von hier sind unterwegs.</translation>
    </message>
    <message>
        <source>Everything is the same on all your devices.</source>
        <translation>Auf allen deinen Geräten ist alles gleich.</translation>
    </message>
    <message>
        <source>Devices and sync</source>
        <translation>Geräte und Abgleich</translation>
    </message>
    <message>
        <source>The same on all your devices</source>
        <translation>Auf allen deinen Geräten gleich</translation>
    </message>
    <message>
        <source>On this device only</source>
        <translation>Nur auf diesem Gerät</translation>
    </message>
    <message>
        <source>Add another device</source>
        <translation>Ein weiteres Gerät hinzufügen</translation>
    </message>
    <message>
        <source>Start Starling, or another Session client, on the other device and choose “I have an account”. Enter your recovery words there, or scan their QR code. Nothing has to be done here; both devices then hold the same.</source>
        <translation>Starte Starling oder ein anderes Session-Programm auf dem anderen Gerät und wähle „Ich habe ein Konto“. Gib dort deine Wiederherstellungswörter ein, oder scanne ihren QR-Code. Hier ist nichts zu tun; beide Geräte haben dann dasselbe.</translation>
    </message>
    <message>
        <source>Recovery words…</source>
        <translation>Wiederherstellungswörter&#xa0;…</translation>
    </message>
    <message>
        <source>Whether others see that you have read, or are writing</source>
        <translation>Ob andere sehen, dass du gelesen hast oder gerade schreibst</translation>
    </message>
</context>
<context>
    <name>starling::ui::Dialog</name>
    <message>
        <source>Close</source>
        <translation>Schließen</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>Abbrechen</translation>
    </message>
</context>
<context>
    <name>starling::ui::EmojiCompletion</name>
    <message>
        <source>Emoji</source>
        <translation>Emoji</translation>
    </message>
</context>
<context>
    <name>starling::ui::EmojiPicker</name>
    <message>
        <source>Emoji</source>
        <translation>Emoji</translation>
    </message>
    <message>
        <source>Search for an emoji</source>
        <translation>Nach einem Emoji suchen</translation>
    </message>
    <message>
        <source>Search</source>
        <translation>Suchen</translation>
    </message>
    <message>
        <source>Used last</source>
        <translation>Zuletzt benutzt</translation>
    </message>
    <message>
        <source>No emoji is called so</source>
        <translation>Kein Emoji heißt so</translation>
    </message>
</context>
<context>
    <name>starling::ui::EmojiWords</name>
    <message>
        <source>Smileys</source>
        <translation>Smileys</translation>
    </message>
    <message>
        <source>People</source>
        <translation>Menschen</translation>
    </message>
    <message>
        <source>Nature</source>
        <translation>Natur</translation>
    </message>
    <message>
        <source>Food</source>
        <translation>Essen</translation>
    </message>
    <message>
        <source>Travel</source>
        <translation>Reisen</translation>
    </message>
    <message>
        <source>Activities</source>
        <translation>Aktivitäten</translation>
    </message>
    <message>
        <source>Objects</source>
        <translation>Gegenstände</translation>
    </message>
    <message>
        <source>Symbols</source>
        <translation>Symbole</translation>
    </message>
    <message>
        <source>Flags</source>
        <translation>Flaggen</translation>
    </message>
</context>
<context>
    <name>starling::ui::EmptyView</name>
    <message>
        <source>New message</source>
        <translation>Neue Nachricht</translation>
    </message>
    <message>
        <source>Show my ID</source>
        <translation>Meine ID zeigen</translation>
    </message>
    <message>
        <source>Welcome</source>
        <translation>Willkommen</translation>
    </message>
    <message>
        <source>Welcome, %1</source>
        <translation>Willkommen, %1</translation>
    </message>
    <message>
        <source>Write to somebody by their ID, or give them yours.</source>
        <translation>Schreib jemandem über die ID, oder gib deine weiter.</translation>
    </message>
    <message>
        <source>Account created</source>
        <translation>Konto angelegt</translation>
    </message>
    <message>
        <source>No conversations yet</source>
        <translation>Noch keine Unterhaltungen</translation>
    </message>
    <message>
        <source>Celebration</source>
        <translation>Feier</translation>
    </message>
    <message>
        <source>Press + to write to somebody, or to show your ID.</source>
        <translation>Drück +, um jemandem zu schreiben oder deine ID zu zeigen.</translation>
    </message>
</context>
<context>
    <name>starling::ui::ExpiryDialog</name>
    <message>
        <source>Disappearing messages</source>
        <translation>Verschwindende Nachrichten</translation>
    </message>
    <message>
        <source>What was written before stays.</source>
        <translation>Was vorher geschrieben wurde, bleibt.</translation>
    </message>
    <message>
        <source>They are told, and may follow. What was written before stays.</source>
        <translation>Die andere Seite erfährt es und kann es übernehmen. Was vorher geschrieben wurde, bleibt.</translation>
    </message>
    <message>
        <source>When messages disappear</source>
        <translation>Wann Nachrichten verschwinden</translation>
    </message>
    <message>
        <source>Off</source>
        <translation>Aus</translation>
    </message>
    <message>
        <source>Messages stay until somebody deletes them.</source>
        <translation>Nachrichten bleiben, bis jemand sie löscht.</translation>
    </message>
    <message>
        <source>Disappear after reading</source>
        <translation>Nach dem Lesen verschwinden</translation>
    </message>
    <message>
        <source>The time starts for each side when it has read a message; for you, when it is sent.</source>
        <translation>Die Zeit beginnt für jede Seite, wenn sie eine Nachricht gelesen hat; für dich, wenn sie gesendet ist.</translation>
    </message>
    <message>
        <source>Disappear after sending</source>
        <translation>Nach dem Senden verschwinden</translation>
    </message>
    <message>
        <source>They go from all devices at the same moment.</source>
        <translation>Sie verschwinden von allen Geräten im selben Moment.</translation>
    </message>
    <message>
        <source>How long</source>
        <translation>Wie lange</translation>
    </message>
    <message>
        <source>Notes go from all your devices at the same moment.</source>
        <translation>Notizen verschwinden von allen deinen Geräten im selben Moment.</translation>
    </message>
    <message>
        <source>%1 after sending</source>
        <comment>a duration</comment>
        <translation>%1 nach dem Senden</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>Abbrechen</translation>
    </message>
    <message>
        <source>Set</source>
        <translation>Einstellen</translation>
    </message>
    <message>
        <source>Try again</source>
        <translation>Noch einmal versuchen</translation>
    </message>
    <message>
        <source>It was not set: the disk is full or cannot be written.</source>
        <translation>Es wurde nicht eingestellt: Der Datenträger ist voll oder nicht beschreibbar.</translation>
    </message>
    <message>
        <source>It was not set. %1</source>
        <translation>Es wurde nicht eingestellt. %1</translation>
    </message>
</context>
<context>
    <name>starling::ui::FindBar</name>
    <message>
        <source>Find in this conversation</source>
        <translation>In dieser Unterhaltung suchen</translation>
    </message>
    <message>
        <source>Next result, older</source>
        <translation>Nächstes Ergebnis, älter</translation>
    </message>
    <message>
        <source>Previous result, newer</source>
        <translation>Voriges Ergebnis, neuer</translation>
    </message>
    <message>
        <source>Close the search</source>
        <translation>Suche schließen</translation>
    </message>
    <message>
        <source>Search failed</source>
        <translation>Suche fehlgeschlagen</translation>
    </message>
    <message>
        <source>Nothing found</source>
        <translation>Nichts gefunden</translation>
    </message>
    <message>
        <source>%1 of %2</source>
        <comment>the search result that is shown</comment>
        <translation>%1 von %2</translation>
    </message>
    <message>
        <source>Result %1 of %2</source>
        <translation>Ergebnis %1 von %2</translation>
    </message>
    <message>
        <source>Go to a date</source>
        <translation>Zu einem Datum gehen</translation>
    </message>
</context>
<context>
    <name>starling::ui::ForwardDialog</name>
    <message>
        <source>Forward</source>
        <translation>Weiterleiten</translation>
    </message>
    <message>
        <source>Search</source>
        <translation>Suchen</translation>
    </message>
    <message>
        <source>Conversations</source>
        <translation>Unterhaltungen</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>Abbrechen</translation>
    </message>
    <message>
        <source>Send</source>
        <translation>Senden</translation>
    </message>
    <message>
        <source>Your conversations could not be read. They are still here.</source>
        <translation>Deine Unterhaltungen konnten nicht gelesen werden. Sie sind noch da.</translation>
    </message>
    <message>
        <source>At most %1 at once.</source>
        <translation>Höchstens %1 auf einmal.</translation>
    </message>
    <message>
        <source>No conversation is called so.</source>
        <translation>Keine Unterhaltung heißt so.</translation>
    </message>
    <message>
        <source>They see the text, and not who wrote it first.</source>
        <translation>Zu sehen ist dort der Text, und nicht, wer ihn zuerst geschrieben hat.</translation>
    </message>
    <message>
        <source>Not sent to everybody. %1</source>
        <translation>Nicht an alle gesendet. %1</translation>
    </message>
    <message>
        <source>Try again</source>
        <translation>Noch einmal versuchen</translation>
    </message>
    <message numerus="yes">
        <source>They see %n texts, and not who wrote them first.</source>
        <translation>
            <numerusform>Zu sehen ist dort %n Text, und nicht, wer ihn zuerst geschrieben hat.</numerusform>
            <numerusform>Zu sehen sind dort %n Texte, und nicht, wer sie zuerst geschrieben hat.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>starling::ui::Frame</name>
    <message>
        <source>Back</source>
        <translation>Zurück</translation>
    </message>
    <message>
        <source>Not connected yet</source>
        <translation>Noch nicht verbunden</translation>
    </message>
    <message>
        <source>Nothing goes over the network before there is an account.</source>
        <translation>Bevor es ein Konto gibt, geht nichts über das Netzwerk.</translation>
    </message>
</context>
<context>
    <name>starling::ui::IdCard</name>
    <message>
        <source>Whoever has this ID can send you a request.</source>
        <translation>Wer diese ID hat, kann dir eine Anfrage senden.</translation>
    </message>
    <message>
        <source>Compare it with the one they gave you: names can be the same, IDs cannot.</source>
        <translation>Vergleiche sie mit der, die man dir gegeben hat: Namen können gleich sein, IDs nicht.</translation>
    </message>
    <message>
        <source>Your Session ID</source>
        <translation>Deine Session-ID</translation>
    </message>
    <message>
        <source>Session ID</source>
        <translation>Session-ID</translation>
    </message>
    <message>
        <source>Copy ID</source>
        <translation>ID kopieren</translation>
    </message>
    <message>
        <source>The ID is a public key: safe to hand out.
Your recovery words are not.</source>
        <translation>Die ID ist ein öffentlicher Schlüssel: Du kannst sie unbesorgt weitergeben.
Deine Wiederherstellungswörter nicht.</translation>
    </message>
    <message>
        <source>Copied</source>
        <translation>Kopiert</translation>
    </message>
    <message>
        <source>QR code of your Session ID</source>
        <translation>QR-Code deiner Session-ID</translation>
    </message>
    <message>
        <source>Save picture</source>
        <translation>Bild speichern</translation>
    </message>
    <message>
        <source>Your Session ID is copied: paste it wherever you want to share it.</source>
        <translation>Deine Session-ID ist kopiert: füge sie ein, wo du sie teilen willst.</translation>
    </message>
    <message>
        <source>Session ID: whoever has it can send me a request.</source>
        <translation>Session-ID: wer sie hat, kann mir eine Anfrage schicken.</translation>
    </message>
</context>
<context>
    <name>starling::ui::IdExport</name>
    <message>
        <source>PNG, %1 pixels…</source>
        <translation>PNG, %1 Pixel&#xa0;…</translation>
    </message>
    <message>
        <source>SVG, for any size…</source>
        <translation>SVG, für jede Größe&#xa0;…</translation>
    </message>
    <message>
        <source>Print…</source>
        <translation>Drucken&#xa0;…</translation>
    </message>
    <message>
        <source>Save the QR code</source>
        <translation>QR-Code speichern</translation>
    </message>
    <message>
        <source>The picture is saved.</source>
        <translation>Das Bild ist gespeichert.</translation>
    </message>
    <message>
        <source>The picture could not be written. Perhaps the folder is full or closed.</source>
        <translation>Das Bild konnte nicht geschrieben werden. Vielleicht ist der Ordner voll oder gesperrt.</translation>
    </message>
    <message>
        <source>This Starling came without its module for printers.</source>
        <translation>Diesem Starling fehlt sein Modul für Drucker.</translation>
    </message>
    <message>
        <source>Session ID</source>
        <translation>Session-ID</translation>
    </message>
    <message>
        <source>It is with the printer.</source>
        <translation>Es ist beim Drucker.</translation>
    </message>
    <message>
        <source>The printer did not take it.</source>
        <translation>Der Drucker hat es nicht angenommen.</translation>
    </message>
</context>
<context>
    <name>starling::ui::IdField</name>
    <message>
        <source>Session ID</source>
        <translation>Session-ID</translation>
    </message>
</context>
<context>
    <name>starling::ui::IdLines</name>
    <message>
        <source>Session ID</source>
        <translation>Session-ID</translation>
    </message>
</context>
<context>
    <name>starling::ui::LineField</name>
    <message>
        <source>Show</source>
        <translation>Zeigen</translation>
    </message>
    <message>
        <source>Hide</source>
        <translation>Verbergen</translation>
    </message>
    <message>
        <source>Clear</source>
        <translation>Leeren</translation>
    </message>
</context>
<context>
    <name>starling::ui::LinkDialog</name>
    <message>
        <source>It does not lead to “%1”: what stands before the @ says nothing about where a link leads.</source>
        <translation>Er führt nicht zu „%1“: Was vor dem @ steht, sagt nichts darüber, wohin ein Link führt.</translation>
    </message>
    <message>
        <source>The name has letters that can pass for others. Your browser may show it as a name you know.</source>
        <translation>Im Namen sind Buchstaben, die für andere durchgehen können. Dein Browser zeigt ihn vielleicht als einen Namen, den du kennst.</translation>
    </message>
    <message>
        <source>It leads to a number instead of a name: nothing says whose it is.</source>
        <translation>Er führt zu einer Zahl statt zu einem Namen: Nichts sagt, wem sie gehört.</translation>
    </message>
    <message>
        <source>Open this link?</source>
        <translation>Diesen Link öffnen?</translation>
    </message>
    <message>
        <source>Your browser opens it, and not through this network: the site sees the address of your computer.</source>
        <translation>Dein Browser öffnet ihn, und nicht über dieses Netzwerk: Die Website sieht die Adresse deines Computers.</translation>
    </message>
    <message>
        <source>It leads to %1.</source>
        <translation>Er führt zu %1.</translation>
    </message>
    <message>
        <source>Copy</source>
        <translation>Kopieren</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>Abbrechen</translation>
    </message>
    <message>
        <source>Open</source>
        <translation>Öffnen</translation>
    </message>
    <message>
        <source>No program here opens it. Copy it and open it yourself.</source>
        <translation>Kein Programm hier öffnet ihn. Kopiere ihn und öffne ihn selbst.</translation>
    </message>
    <message>
        <source>Copied</source>
        <translation>Kopiert</translation>
    </message>
</context>
<context>
    <name>starling::ui::ListPane</name>
    <message>
        <source>Conversations</source>
        <translation>Unterhaltungen</translation>
    </message>
    <message>
        <source>All</source>
        <translation>Alle</translation>
    </message>
    <message>
        <source>Unread</source>
        <translation>Ungelesen</translation>
    </message>
    <message>
        <source>Message requests</source>
        <translation>Nachrichtenanfragen</translation>
    </message>
    <message>
        <source>Search results</source>
        <translation>Suchergebnisse</translation>
    </message>
    <message>
        <source>Your conversations could not be read</source>
        <translation>Deine Unterhaltungen konnten nicht gelesen werden</translation>
    </message>
    <message>
        <source>They are still on this device.</source>
        <translation>Sie sind noch auf diesem Gerät.</translation>
    </message>
    <message>
        <source>Try again</source>
        <translation>Noch einmal versuchen</translation>
    </message>
    <message>
        <source>Nothing unread</source>
        <translation>Nichts Ungelesenes</translation>
    </message>
    <message>
        <source>No conversations yet</source>
        <translation>Noch keine Unterhaltungen</translation>
    </message>
    <message>
        <source>Press + to write to somebody, or to show your ID.</source>
        <translation>Drück auf +, um jemandem zu schreiben oder deine ID zu zeigen.</translation>
    </message>
    <message>
        <source>The search did not work</source>
        <translation>Die Suche hat nicht geklappt</translation>
    </message>
    <message>
        <source>Nothing for “%1”</source>
        <translation>Nichts zu „%1“ gefunden</translation>
    </message>
    <message>
        <source>Only messages on this device are searched.</source>
        <translation>Durchsucht werden nur die Nachrichten auf diesem Gerät.</translation>
    </message>
    <message>
        <source>Conversation</source>
        <translation>Unterhaltung</translation>
    </message>
    <message>
        <source>No message requests</source>
        <translation>Keine Nachrichtenanfragen</translation>
    </message>
    <message>
        <source>Who writes to you for the first time is listed here.</source>
        <translation>Wer dir zum ersten Mal schreibt, steht hier.</translation>
    </message>
    <message>
        <source>Archived</source>
        <translation>Archiviert</translation>
    </message>
</context>
<context>
    <name>starling::ui::LocalNetwork</name>
    <message>
        <source>The local network does not answer.</source>
        <translation>Das lokale Netzwerk antwortet nicht.</translation>
    </message>
    <message>
        <source>The program starlingnet cannot be started: %1.</source>
        <translation>Das Programm starlingnet lässt sich nicht starten: %1.</translation>
    </message>
    <message>
        <source>The program starlingnet is missing: install it beside Starling.</source>
        <translation>Das Programm starlingnet fehlt: Installiere es neben Starling.</translation>
    </message>
    <message>
        <source>The local network has ended.</source>
        <translation>Das lokale Netzwerk hat sich beendet.</translation>
    </message>
</context>
<context>
    <name>starling::ui::MainWindow</name>
    <message>
        <source>Starling cannot start</source>
        <translation>Starling kann nicht starten</translation>
    </message>
    <message>
        <source>Changing the passphrase</source>
        <translation>Die Passphrase wird geändert</translation>
    </message>
    <message>
        <source>All messages are written anew under another key. This takes seconds for very many, and nothing is lost if it is interrupted.</source>
        <translation>Alle Nachrichten werden unter einem anderen Schlüssel neu geschrieben. Bei sehr vielen dauert das einige Sekunden; auch wenn es unterbrochen wird, geht nichts verloren.</translation>
    </message>
    <message>
        <source>That was not the passphrase. It was not changed.</source>
        <translation>Das war nicht die Passphrase. Sie wurde nicht geändert.</translation>
    </message>
    <message>
        <source>Remove this account from this device?</source>
        <translation>Dieses Konto von diesem Gerät entfernen?</translation>
    </message>
    <message>
        <source>All messages on this device are deleted. With the 13 recovery words you can restore the account, and what the network holds of the last two weeks; without them it is gone.</source>
        <translation>Alle Nachrichten auf diesem Gerät werden gelöscht. Mit den 13 Wiederherstellungswörtern kannst du das Konto wiederherstellen, und was das Netzwerk von den letzten zwei Wochen hat; ohne sie ist es weg.</translation>
    </message>
    <message>
        <source>Remove</source>
        <translation>Entfernen</translation>
    </message>
    <message>
        <source>Removing the account</source>
        <translation>Das Konto wird entfernt</translation>
    </message>
    <message>
        <source>What is on this device is being deleted.</source>
        <translation>Was auf diesem Gerät ist, wird gelöscht.</translation>
    </message>
    <message>
        <source>The account could not be removed</source>
        <translation>Das Konto ließ sich nicht entfernen</translation>
    </message>
</context>
<context>
    <name>starling::ui::MakingPage</name>
    <message>
        <source>Progress</source>
        <translation>Fortschritt</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>Abbrechen</translation>
    </message>
    <message>
        <source>%1 %</source>
        <translation>%1&#xa0;%</translation>
    </message>
</context>
<context>
    <name>starling::ui::MessageInfoDialog</name>
    <message>
        <source>You</source>
        <translation>Du</translation>
    </message>
    <message>
        <source>An answer to another message</source>
        <translation>Eine Antwort auf eine andere Nachricht</translation>
    </message>
    <message>
        <source>Text</source>
        <translation>Text</translation>
    </message>
    <message>
        <source>About this message</source>
        <translation>Über diese Nachricht</translation>
    </message>
    <message>
        <source>Reactions</source>
        <translation>Reaktionen</translation>
    </message>
    <message>
        <source>From</source>
        <translation>Von</translation>
    </message>
    <message>
        <source>Copy</source>
        <translation>Kopieren</translation>
    </message>
    <message>
        <source>Copy the Session ID</source>
        <translation>Session-ID kopieren</translation>
    </message>
    <message>
        <source>Copied</source>
        <translation>Kopiert</translation>
    </message>
    <message>
        <source>Session ID</source>
        <translation>Session-ID</translation>
    </message>
    <message>
        <source>Written</source>
        <translation>Geschrieben</translation>
    </message>
    <message>
        <source>Counts as written</source>
        <translation>Gilt als geschrieben</translation>
    </message>
    <message>
        <source>State</source>
        <translation>Zustand</translation>
    </message>
    <message>
        <source>Received</source>
        <translation>Empfangen</translation>
    </message>
    <message>
        <source>What is wrong</source>
        <translation>Was nicht stimmt</translation>
    </message>
    <message>
        <source>Kind</source>
        <translation>Art</translation>
    </message>
</context>
<context>
    <name>starling::ui::MessageView</name>
    <message>
        <source>Not sent.</source>
        <translation>Nicht gesendet.</translation>
    </message>
    <message>
        <source>waiting to be sent</source>
        <translation>wartet noch</translation>
    </message>
    <message>
        <source>sent</source>
        <translation>gesendet</translation>
    </message>
    <message>
        <source>not sent</source>
        <translation>nicht gesendet</translation>
    </message>
    <message>
        <source>Show less</source>
        <translation>Weniger anzeigen</translation>
    </message>
    <message>
        <source>Read more</source>
        <translation>Mehr anzeigen</translation>
    </message>
    <message>
        <source>Send now</source>
        <translation>Jetzt senden</translation>
    </message>
    <message>
        <source>Messages</source>
        <translation>Nachrichten</translation>
    </message>
    <message>
        <source>You</source>
        <translation>Du</translation>
    </message>
    <message>
        <source>(%1)</source>
        <translation>(%1)</translation>
    </message>
    <message>
        <source>Copy selected text</source>
        <translation>Ausgewählten Text kopieren</translation>
    </message>
    <message>
        <source>Copy message</source>
        <translation>Nachricht kopieren</translation>
    </message>
    <message>
        <source>Stop sending</source>
        <translation>Senden anhalten</translation>
    </message>
    <message>
        <source>%1, %2</source>
        <translation>%1, %2</translation>
    </message>
    <message>
        <source>1 new message</source>
        <translation>1 neue Nachricht</translation>
    </message>
    <message numerus="yes">
        <source>%n new messages</source>
        <translation>
            <numerusform>%n neue Nachricht</numerusform>
            <numerusform>%n neue Nachrichten</numerusform>
        </translation>
    </message>
    <message>
        <source>%1: %2</source>
        <translation>%1: %2</translation>
    </message>
    <message>
        <source>+%1</source>
        <comment>so many more kinds of reactions</comment>
        <translation>+%1</translation>
    </message>
    <message>
        <source>Show all reactions</source>
        <translation>Alle Reaktionen zeigen</translation>
    </message>
    <message>
        <source>Show spoilers</source>
        <translation>Spoiler zeigen</translation>
    </message>
    <message>
        <source>Open link…</source>
        <translation>Link öffnen&#xa0;…</translation>
    </message>
    <message>
        <source>Reply</source>
        <translation>Antworten</translation>
    </message>
    <message>
        <source>React…</source>
        <translation>Reagieren&#xa0;…</translation>
    </message>
    <message>
        <source>Show what it answers</source>
        <translation>Zeigen, worauf sie antwortet</translation>
    </message>
    <message>
        <source>Reactions</source>
        <translation>Reaktionen</translation>
    </message>
    <message>
        <source>%1 %2</source>
        <comment>an emoji, and who reacted with it</comment>
        <translation>%1 %2</translation>
    </message>
    <message>
        <source>Forward…</source>
        <translation>Weiterleiten&#xa0;…</translation>
    </message>
    <message>
        <source>Info…</source>
        <translation>Info&#xa0;…</translation>
    </message>
    <message>
        <source>Delete…</source>
        <translation>Löschen&#xa0;…</translation>
    </message>
    <message>
        <source>%1, %2</source>
        <comment>who wrote, and when</comment>
        <translation>%1, %2</translation>
    </message>
    <message>
        <source>%1, answering a message that is not here any more</source>
        <translation>%1, als Antwort auf eine Nachricht, die nicht mehr da ist</translation>
    </message>
    <message>
        <source>%1, answering %2, “%3”</source>
        <translation>%1, als Antwort auf: %2, „%3“</translation>
    </message>
    <message>
        <source>read</source>
        <translation>gelesen</translation>
    </message>
    <message>
        <source>This message was deleted</source>
        <translation>Diese Nachricht wurde gelöscht</translation>
    </message>
    <message>
        <source>This message was deleted on this device</source>
        <translation>Diese Nachricht wurde auf diesem Gerät gelöscht</translation>
    </message>
    <message>
        <source>You saved a file of this conversation</source>
        <translation>Du hast eine Datei aus dieser Unterhaltung gespeichert</translation>
    </message>
    <message>
        <source>%1 saved a file of this conversation</source>
        <translation>%1 hat eine Datei aus dieser Unterhaltung gespeichert</translation>
    </message>
    <message>
        <source>You took a screenshot</source>
        <translation>Du hast ein Bildschirmfoto gemacht</translation>
    </message>
    <message>
        <source>%1 took a screenshot</source>
        <translation>%1 hat ein Bildschirmfoto gemacht</translation>
    </message>
    <message>
        <source>%1 reacted with %2</source>
        <comment>who, and the emoji</comment>
        <translation>Mit %2 reagiert: %1</translation>
    </message>
    <message>
        <source>%1.</source>
        <comment>a sentence without its end</comment>
        <translation>%1.</translation>
    </message>
    <message>
        <source>The original is not here any more</source>
        <translation>Das Original ist nicht mehr da</translation>
    </message>
    <message>
        <source>(spoiler)</source>
        <translation>(Spoiler)</translation>
    </message>
    <message>
        <source>Follow setting</source>
        <comment>to let messages disappear as the other side does</comment>
        <translation>Einstellung übernehmen</translation>
    </message>
    <message>
        <source>Deselect</source>
        <translation>Abwählen</translation>
    </message>
    <message>
        <source>Select</source>
        <translation>Auswählen</translation>
    </message>
    <message>
        <source>Select all</source>
        <translation>Alle auswählen</translation>
    </message>
    <message>
        <source>End selection</source>
        <translation>Auswahl beenden</translation>
    </message>
    <message>
        <source>You set messages to disappear %1 after they are read</source>
        <translation>Du hast eingestellt, dass Nachrichten %1 nach dem Lesen verschwinden</translation>
    </message>
    <message>
        <source>%1 set messages to disappear %2 after they are read</source>
        <translation>%1 hat eingestellt, dass Nachrichten %2 nach dem Lesen verschwinden</translation>
    </message>
    <message>
        <source>You set messages to disappear %1 after they are sent</source>
        <translation>Du hast eingestellt, dass Nachrichten %1 nach dem Senden verschwinden</translation>
    </message>
    <message>
        <source>%1 set messages to disappear %2 after they are sent</source>
        <translation>%1 hat eingestellt, dass Nachrichten %2 nach dem Senden verschwinden</translation>
    </message>
    <message>
        <source>You turned disappearing messages off</source>
        <translation>Du hast verschwindende Nachrichten ausgeschaltet</translation>
    </message>
    <message>
        <source>%1 turned disappearing messages off</source>
        <translation>%1 hat verschwindende Nachrichten ausgeschaltet</translation>
    </message>
    <message>
        <source>disappears in %1</source>
        <comment>a message, and a duration</comment>
        <translation>noch %1, dann verschwindet sie</translation>
    </message>
    <message>
        <source>disappears %1 after it is read</source>
        <translation>verschwindet %1 nach dem Lesen</translation>
    </message>
    <message>
        <source>disappears %1 after it is sent</source>
        <translation>verschwindet %1 nach dem Senden</translation>
    </message>
</context>
<context>
    <name>starling::ui::NameDialog</name>
    <message>
        <source>Display name</source>
        <translation>Anzeigename</translation>
    </message>
    <message>
        <source>People see it with the next message that you write to them.</source>
        <translation>Andere sehen ihn mit der nächsten Nachricht, die du ihnen schreibst.</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>Abbrechen</translation>
    </message>
    <message>
        <source>Save</source>
        <translation>Speichern</translation>
    </message>
</context>
<context>
    <name>starling::ui::NameLookup</name>
    <message>
        <source>Asking three nodes…</source>
        <translation>Drei Knoten werden gefragt&#xa0;…</translation>
    </message>
    <message>
        <source>Looking the name up</source>
        <translation>Der Name wird nachgeschlagen</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>Abbrechen</translation>
    </message>
    <message>
        <source>Look up “%1”</source>
        <translation>„%1“ nachschlagen</translation>
    </message>
    <message>
        <source>Nobody has registered “%1”.</source>
        <translation>Niemand hat „%1“ eingetragen.</translation>
    </message>
    <message>
        <source>The register has no such names.</source>
        <translation>Solche Namen gibt es im Verzeichnis nicht.</translation>
    </message>
    <message>
        <source>The nodes do not agree whose name that is. Ask for the Session ID instead.</source>
        <translation>Die Knoten sind sich nicht einig, wessen Name das ist. Frag stattdessen nach der Session-ID.</translation>
    </message>
    <message>
        <source>This network has no register of names. Ask for the Session ID instead.</source>
        <translation>Dieses Netz hat kein Verzeichnis von Namen. Frag stattdessen nach der Session-ID.</translation>
    </message>
    <message>
        <source>The register cannot be reached now. Try again when you are connected.</source>
        <translation>Das Verzeichnis ist gerade nicht erreichbar. Versuch es wieder, wenn du verbunden bist.</translation>
    </message>
</context>
<context>
    <name>starling::ui::NamePage</name>
    <message>
        <source>What should people call you?</source>
        <translation>Wie möchtest du heißen?</translation>
    </message>
    <message>
        <source>Only people you write to see it. You can change it later.</source>
        <translation>Deinen Namen sehen nur die, denen du schreibst. Du kannst ihn später ändern.</translation>
    </message>
    <message>
        <source>Display name</source>
        <translation>Anzeigename</translation>
    </message>
    <message>
        <source>Your keys are made on this device.</source>
        <translation>Deine Schlüssel entstehen auf diesem Gerät.</translation>
    </message>
    <message>
        <source>Continue</source>
        <translation>Weiter</translation>
    </message>
</context>
<context>
    <name>starling::ui::NamedRows</name>
    <message numerus="yes">
        <source>%n unread</source>
        <translation>
            <numerusform>%n ungelesen</numerusform>
            <numerusform>%n ungelesen</numerusform>
        </translation>
    </message>
    <message>
        <source>waits</source>
        <translation>wartet</translation>
    </message>
    <message>
        <source>sent</source>
        <translation>gesendet</translation>
    </message>
    <message>
        <source>not sent</source>
        <translation>nicht gesendet</translation>
    </message>
    <message>
        <source>marked unread</source>
        <translation>als ungelesen markiert</translation>
    </message>
    <message>
        <source>pinned</source>
        <translation>angeheftet</translation>
    </message>
    <message>
        <source>muted</source>
        <translation>stumm</translation>
    </message>
    <message>
        <source>read</source>
        <translation>gelesen</translation>
    </message>
</context>
<context>
    <name>starling::ui::NetworkDialog</name>
    <message>
        <source>Network</source>
        <translation>Netzwerk</translation>
    </message>
    <message>
        <source>Session network</source>
        <translation>Session-Netzwerk</translation>
    </message>
    <message>
        <source>The public network that Session uses. Choose this if you are not sure.</source>
        <translation>Das öffentliche Netzwerk, das auch Session benutzt. Nimm dieses, wenn du nicht sicher bist.</translation>
    </message>
    <message>
        <source>Test network</source>
        <translation>Testnetzwerk</translation>
    </message>
    <message>
        <source>The public network for trying things out. Nobody from the Session network can be reached.</source>
        <translation>Das öffentliche Netzwerk zum Ausprobieren. Aus dem Session-Netzwerk ist hier niemand erreichbar.</translation>
    </message>
    <message>
        <source>This computer</source>
        <translation>Dieser Computer</translation>
    </message>
    <message>
        <source>A small network that Starling runs here, for trying it without internet.</source>
        <translation>Ein kleines Netzwerk, das Starling hier betreibt: zum Ausprobieren ohne Internet.</translation>
    </message>
    <message>
        <source>Network profile</source>
        <translation>Netzwerkprofil</translation>
    </message>
    <message>
        <source>A network that somebody else runs, described in a file they gave you.</source>
        <translation>Ein Netzwerk, das jemand anderes betreibt, beschrieben in einer Datei, die du bekommen hast.</translation>
    </message>
    <message>
        <source>Path of the network profile</source>
        <translation>Pfad des Netzwerkprofils</translation>
    </message>
    <message>
        <source>Path of the file</source>
        <translation>Pfad der Datei</translation>
    </message>
    <message>
        <source>Choose…</source>
        <translation>Wählen&#xa0;…</translation>
    </message>
    <message>
        <source>Proxy (optional)</source>
        <translation>Proxy (optional)</translation>
    </message>
    <message>
        <source>Proxy</source>
        <translation>Proxy</translation>
    </message>
    <message>
        <source>Everything goes through it and nothing around it. For example socks5h://127.0.0.1:9050 for Tor, or http://proxy.example:8080.</source>
        <translation>Alles geht durch ihn hindurch und nichts an ihm vorbei. Zum Beispiel socks5h://127.0.0.1:9050 für Tor oder http://proxy.example:8080.</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>Abbrechen</translation>
    </message>
    <message>
        <source>Save</source>
        <translation>Speichern</translation>
    </message>
    <message>
        <source>Which file? Choose it, or type its path.</source>
        <translation>Welche Datei? Wähle sie aus, oder tippe ihren Pfad ein.</translation>
    </message>
    <message>
        <source>Network profiles (*.json)</source>
        <translation>Netzwerkprofile (*.json)</translation>
    </message>
    <message>
        <source>All files (*)</source>
        <translation>Alle Dateien (*)</translation>
    </message>
    <message>
        <source>Network and proxy</source>
        <translation>Netzwerk und Proxy</translation>
    </message>
</context>
<context>
    <name>starling::ui::NewMessageDialog</name>
    <message>
        <source>They can read what you write once they accept.</source>
        <translation>Was du schreibst, kann gelesen werden, sobald die Anfrage angenommen ist.</translation>
    </message>
    <message>
        <source>Paste the Session ID of the person: 66 digits that begin with 05.</source>
        <translation>Füge die Session-ID der Person ein: 66 Zeichen, die mit 05 beginnen.</translation>
    </message>
    <message>
        <source>Only the digits 0–9 and the letters a–f belong in an ID.</source>
        <translation>In eine ID gehören nur die Ziffern 0–9 und die Buchstaben a–f.</translation>
    </message>
    <message>
        <source>Part of the ID is still missing.</source>
        <translation>Ein Teil der ID fehlt noch.</translation>
    </message>
    <message>
        <source>That is longer than an ID. Please paste only the ID.</source>
        <translation>Das ist länger als eine ID. Bitte füge nur die ID ein.</translation>
    </message>
    <message>
        <source>That ID is of a group or a community. The ID of a person begins with 05.</source>
        <translation>Diese ID gehört zu einer Gruppe oder Community. Die ID einer Person beginnt mit 05.</translation>
    </message>
    <message>
        <source>Use the ID from the clipboard</source>
        <translation>ID aus der Zwischenablage nehmen</translation>
    </message>
    <message>
        <source>Start</source>
        <translation>Los geht’s</translation>
    </message>
    <message>
        <source>New message</source>
        <translation>Neue Nachricht</translation>
    </message>
    <message>
        <source>%1 of %2</source>
        <translation>%1 von %2</translation>
    </message>
    <message>
        <source>This is your own ID: it opens Note to Self.</source>
        <translation>Das ist deine eigene ID: Sie öffnet die Notiz an mich.</translation>
    </message>
    <message>
        <source>Scan a QR code…</source>
        <translation>QR-Code einlesen&#xa0;…</translation>
    </message>
    <message>
        <source>Name, or 05…</source>
        <translation>Name, oder 05&#xa0;…</translation>
    </message>
    <message>
        <source>In the register, “%1” has this ID.</source>
        <translation>Im Verzeichnis hat „%1“ diese ID.</translation>
    </message>
    <message>
        <source>Enter opens %1.</source>
        <translation>Eingabe öffnet %1.</translation>
    </message>
    <message>
        <source>Nobody in your contacts is called so.</source>
        <translation>Niemand in deinen Kontakten heißt so.</translation>
    </message>
    <message>
        <source>That is no ID, and nobody in your contacts is called so.</source>
        <translation>Das ist keine ID, und niemand in deinen Kontakten heißt so.</translation>
    </message>
</context>
<context>
    <name>starling::ui::NicknameDialog</name>
    <message>
        <source>Nickname</source>
        <translation>Spitzname</translation>
    </message>
    <message>
        <source>Save</source>
        <translation>Speichern</translation>
    </message>
    <message>
        <source>Only you see it, on all your devices. They call themselves %1: leave the field empty for that.</source>
        <translation>Nur du siehst ihn, auf allen deinen Geräten. Selbst nennen sie sich %1: dafür lass das Feld leer.</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>Abbrechen</translation>
    </message>
    <message>
        <source>The disk is full or cannot be written. Nothing was changed.</source>
        <translation>Der Datenträger ist voll oder nicht beschreibbar. Nichts wurde geändert.</translation>
    </message>
</context>
<context>
    <name>starling::ui::NoticePage</name>
    <message>
        <source>Starling is open with this account already. Use that window, or close it first.</source>
        <translation>Starling ist mit diesem Konto schon geöffnet. Benutze das andere Fenster, oder schließ es zuerst.</translation>
    </message>
    <message>
        <source>The disk does not take what Starling writes. Make room, or see whether the folder may be written to. Nothing was lost.</source>
        <translation>Der Datenträger nimmt nicht an, was Starling schreibt. Schaff Platz, oder sieh nach, ob in den Ordner geschrieben werden darf. Nichts ging verloren.</translation>
    </message>
    <message>
        <source>A newer Starling has written this profile. Install that version to open it.</source>
        <translation>Ein neueres Starling hat dieses Profil geschrieben. Installiere jene Version, um es zu öffnen.</translation>
    </message>
    <message>
        <source>This account belongs to another network. Start Starling without --network.</source>
        <translation>Dieses Konto gehört zu einem anderen Netzwerk. Starte Starling ohne --network.</translation>
    </message>
    <message>
        <source>The account file of this profile is damaged. Your 13 recovery words bring the account back in another folder.</source>
        <translation>Die Kontodatei dieses Profils ist beschädigt. Deine 13 Wiederherstellungswörter bringen das Konto in einem anderen Ordner zurück.</translation>
    </message>
    <message>
        <source>Starling could not open this profile: %1</source>
        <translation>Starling konnte dieses Profil nicht öffnen: %1</translation>
    </message>
    <message>
        <source>Try again</source>
        <translation>Noch einmal versuchen</translation>
    </message>
    <message>
        <source>Quit</source>
        <translation>Beenden</translation>
    </message>
</context>
<context>
    <name>starling::ui::NotificationServer</name>
    <message>
        <source>Write an answer</source>
        <translation>Antwort schreiben</translation>
    </message>
    <message>
        <source>Open</source>
        <translation>Öffnen</translation>
    </message>
    <message>
        <source>Reply</source>
        <translation>Antworten</translation>
    </message>
    <message>
        <source>Mark as read</source>
        <translation>Als gelesen markieren</translation>
    </message>
</context>
<context>
    <name>starling::ui::Onboarding</name>
    <message>
        <source>Restoring your account…</source>
        <translation>Dein Konto wird wiederhergestellt&#xa0;…</translation>
    </message>
    <message>
        <source>Making your keys…</source>
        <translation>Deine Schlüssel entstehen&#xa0;…</translation>
    </message>
    <message>
        <source>Looking for your account…</source>
        <translation>Dein Konto wird gesucht&#xa0;…</translation>
    </message>
    <message numerus="yes">
        <source>Your account is on this device. What the network still has of your messages is being fetched; this takes %n seconds at most.</source>
        <translation>
            <numerusform>Dein Konto ist auf diesem Gerät. Was das Netzwerk noch von deinen Nachrichten hat, wird geholt; das dauert höchstens %n Sekunde.</numerusform>
            <numerusform>Dein Konto ist auf diesem Gerät. Was das Netzwerk noch von deinen Nachrichten hat, wird geholt; das dauert höchstens %n Sekunden.</numerusform>
        </translation>
    </message>
    <message>
        <source>That takes longer</source>
        <translation>Das dauert etwas länger</translation>
    </message>
    <message>
        <source>No network yet</source>
        <translation>Noch kein Netzwerk</translation>
    </message>
    <message>
        <source>Your account is on this device. Old messages come while you use Starling.</source>
        <translation>Dein Konto ist auf diesem Gerät. Alte Nachrichten kommen, während du Starling benutzt.</translation>
    </message>
    <message>
        <source>Your account is on this device. Old messages will come when the network answers.</source>
        <translation>Dein Konto ist auf diesem Gerät. Alte Nachrichten kommen, sobald das Netzwerk antwortet.</translation>
    </message>
    <message>
        <source>Continue</source>
        <translation>Weiter</translation>
    </message>
    <message>
        <source>That did not work</source>
        <translation>Das hat nicht geklappt</translation>
    </message>
    <message>
        <source>Start again</source>
        <translation>Von vorn beginnen</translation>
    </message>
    <message>
        <source>Stop restoring?</source>
        <translation>Wiederherstellung abbrechen?</translation>
    </message>
    <message>
        <source>Stop making the account?</source>
        <translation>Kein Konto anlegen?</translation>
    </message>
    <message>
        <source>The half-restored account, and what was fetched so far, is removed from this device. With the 13 words you can restore it at any time.</source>
        <translation>Das halb wiederhergestellte Konto und was bisher geholt wurde, wird von diesem Gerät entfernt. Mit den 13 Wörtern kannst du es jederzeit wiederherstellen.</translation>
    </message>
    <message>
        <source>The half-made account is removed from this device. Nobody knows it yet, so nothing else is lost.</source>
        <translation>Das halb fertige Konto wird von diesem Gerät entfernt. Noch kennt es niemand, also geht sonst nichts verloren.</translation>
    </message>
    <message>
        <source>Stop</source>
        <translation>Abbrechen</translation>
    </message>
    <message>
        <source>Removing the account…</source>
        <translation>Das Konto wird entfernt&#xa0;…</translation>
    </message>
    <message>
        <source>Nothing goes over the network before there is an account.</source>
        <translation>Bevor es ein Konto gibt, geht nichts über das Netzwerk.</translation>
    </message>
</context>
<context>
    <name>starling::ui::OverlayBar</name>
    <message>
        <source>Scroll</source>
        <translation>Bildlauf</translation>
    </message>
</context>
<context>
    <name>starling::ui::OwnBar</name>
    <message>
        <source>Lock</source>
        <translation>Sperren</translation>
    </message>
    <message>
        <source>Settings</source>
        <translation>Einstellungen</translation>
    </message>
    <message>
        <source>Light theme</source>
        <translation>Helles Design</translation>
    </message>
    <message>
        <source>Dark theme</source>
        <translation>Dunkles Design</translation>
    </message>
    <message>
        <source>No name yet</source>
        <translation>Noch kein Name</translation>
    </message>
</context>
<context>
    <name>starling::ui::OwnPicture</name>
    <message>
        <source>Your Account ID</source>
        <translation>Deine Session-ID</translation>
    </message>
</context>
<context>
    <name>starling::ui::PassphraseDialog</name>
    <message>
        <source>New passphrase</source>
        <translation>Neue Passphrase</translation>
    </message>
    <message>
        <source>Starling asks for it at every start. Without it nobody can read what is on this device. Changing it writes all messages anew and takes a moment.</source>
        <translation>Starling fragt bei jedem Start danach. Ohne sie kann niemand lesen, was auf diesem Gerät ist. Beim Ändern werden alle Nachrichten neu geschrieben; das dauert einen Moment.</translation>
    </message>
    <message>
        <source>Present passphrase</source>
        <translation>Bisherige Passphrase</translation>
    </message>
    <message>
        <source>Remove it</source>
        <translation>Entfernen</translation>
    </message>
    <message>
        <source>Whoever has this device can then read what is on it.</source>
        <translation>Wer dieses Gerät hat, kann dann lesen, was darauf ist.</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>Abbrechen</translation>
    </message>
    <message>
        <source>Change</source>
        <translation>Ändern</translation>
    </message>
    <message>
        <source>Set</source>
        <translation>Festlegen</translation>
    </message>
    <message>
        <source>That is not the passphrase. Nothing was lost.</source>
        <translation>Das ist nicht die Passphrase. Nichts ging verloren.</translation>
    </message>
    <message>
        <source>Please enter the present passphrase first.</source>
        <translation>Bitte gib zuerst die bisherige Passphrase ein.</translation>
    </message>
    <message>
        <source>Change the passphrase</source>
        <translation>Passphrase ändern</translation>
    </message>
    <message>
        <source>Set a passphrase</source>
        <translation>Passphrase festlegen</translation>
    </message>
</context>
<context>
    <name>starling::ui::PassphraseFields</name>
    <message>
        <source>The same again</source>
        <translation>Noch einmal dieselbe</translation>
    </message>
    <message numerus="yes">
        <source>At least %n characters, please.</source>
        <translation>
            <numerusform>Bitte mindestens %n Zeichen.</numerusform>
            <numerusform>Bitte mindestens %n Zeichen.</numerusform>
        </translation>
    </message>
    <message>
        <source>The two are not the same.</source>
        <translation>Die beiden sind nicht gleich.</translation>
    </message>
    <message numerus="yes">
        <source>At least %n characters. Nobody can reset it: write it down if you might forget it.</source>
        <translation>
            <numerusform>Mindestens %n Zeichen. Niemand kann sie zurücksetzen: Schreib sie auf, wenn du sie vergessen könntest.</numerusform>
            <numerusform>Mindestens %n Zeichen. Niemand kann sie zurücksetzen: Schreib sie auf, wenn du sie vergessen könntest.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>starling::ui::PassphraseGate</name>
    <message>
        <source>Passphrase</source>
        <translation>Passphrase</translation>
    </message>
    <message>
        <source>Continue</source>
        <translation>Weiter</translation>
    </message>
    <message>
        <source>That is not the passphrase.</source>
        <translation>Das ist nicht die Passphrase.</translation>
    </message>
    <message>
        <source>Checking…</source>
        <translation>Wird geprüft&#xa0;…</translation>
    </message>
</context>
<context>
    <name>starling::ui::PathDialog</name>
    <message>
        <source>Connected</source>
        <translation>Verbunden</translation>
    </message>
    <message>
        <source>Building a path</source>
        <translation>Pfad entsteht</translation>
    </message>
    <message>
        <source>One path only</source>
        <translation>Nur ein Pfad</translation>
    </message>
    <message>
        <source>Offline</source>
        <translation>Offline</translation>
    </message>
    <message>
        <source>Not connected</source>
        <translation>Nicht verbunden</translation>
    </message>
    <message>
        <source>Your messages leave through three nodes. Each knows only its neighbours; nobody sees both you and the reader.</source>
        <translation>Deine Nachrichten gehen über drei Knoten hinaus. Jeder kennt nur seine Nachbarn; niemand sieht zugleich dich und die andere Seite.</translation>
    </message>
    <message>
        <source>Three nodes are being chosen and asked. What you send now waits here and leaves by itself.</source>
        <translation>Drei Knoten werden ausgesucht und gefragt. Was du jetzt sendest, wartet hier und geht von selbst hinaus.</translation>
    </message>
    <message>
        <source>Messages pass as usual, but if this path breaks there is a short wait. A second one is being looked for.</source>
        <translation>Nachrichten gehen hinaus wie immer; nur wenn dieser Pfad abreißt, musst du kurz warten. Ein zweiter wird gesucht.</translation>
    </message>
    <message>
        <source>%1 Nothing is lost: what you send waits here and leaves by itself.</source>
        <translation>%1 Nichts geht verloren: Was du sendest, wartet hier und geht von selbst hinaus.</translation>
    </message>
    <message>
        <source>No node is known yet</source>
        <translation>Noch ist kein Knoten bekannt</translation>
    </message>
    <message>
        <source>One node is known</source>
        <translation>Ein Knoten ist bekannt</translation>
    </message>
    <message numerus="yes">
        <source>%Ln nodes known</source>
        <translation>
            <numerusform>%Ln Knoten bekannt</numerusform>
            <numerusform>%Ln Knoten bekannt</numerusform>
        </translation>
    </message>
    <message>
        <source>Entry node</source>
        <translation>Eingangsknoten</translation>
    </message>
    <message>
        <source>Middle node</source>
        <translation>Mittlerer Knoten</translation>
    </message>
    <message>
        <source>Exit node</source>
        <translation>Ausgangsknoten</translation>
    </message>
    <message>
        <source>Knows you, not where your messages go</source>
        <translation>Kennt dich, nicht das Ziel</translation>
    </message>
    <message>
        <source>Knows only the other two nodes</source>
        <translation>Kennt nur die beiden anderen Knoten</translation>
    </message>
    <message>
        <source>Knows the swarm, not you</source>
        <translation>Kennt den Schwarm, nicht dich</translation>
    </message>
    <message>
        <source>Node</source>
        <translation>Knoten</translation>
    </message>
    <message>
        <source>Next</source>
        <translation>Als Nächstes</translation>
    </message>
    <message>
        <source>Being chosen</source>
        <translation>Wird ausgesucht</translation>
    </message>
    <message>
        <source>Asked, no answer yet</source>
        <translation>Gefragt, noch keine Antwort</translation>
    </message>
    <message>
        <source>Does not answer</source>
        <translation>Antwortet nicht</translation>
    </message>
    <message>
        <source>You</source>
        <translation>Du</translation>
    </message>
    <message>
        <source>This device</source>
        <translation>Dieses Gerät</translation>
    </message>
    <message>
        <source>Not reached yet</source>
        <translation>Noch nicht erreicht</translation>
    </message>
    <message>
        <source>One node keeps your messages for up to 14 days</source>
        <translation>Ein Knoten hebt deine Nachrichten bis zu 14 Tage auf</translation>
    </message>
    <message numerus="yes">
        <source>%n nodes keep your messages for up to 14 days</source>
        <translation>
            <numerusform>%n Knoten hebt deine Nachrichten bis zu 14 Tage auf</numerusform>
            <numerusform>%n Knoten heben deine Nachrichten bis zu 14 Tage auf</numerusform>
        </translation>
    </message>
    <message>
        <source>Your swarm</source>
        <translation>Dein Schwarm</translation>
    </message>
    <message>
        <source>New path</source>
        <translation>Neuer Pfad</translation>
    </message>
    <message>
        <source>Try now</source>
        <translation>Jetzt versuchen</translation>
    </message>
    <message>
        <source>Trying…</source>
        <translation>Versuch läuft&#xa0;…</translation>
    </message>
    <message>
        <source>Path</source>
        <translation>Pfad</translation>
    </message>
</context>
<context>
    <name>starling::ui::PathLight</name>
    <message>
        <source>Connected</source>
        <translation>Verbunden</translation>
    </message>
    <message>
        <source>Building path</source>
        <translation>Pfad entsteht</translation>
    </message>
    <message>
        <source>One path</source>
        <translation>Ein Pfad</translation>
    </message>
    <message>
        <source>Offline</source>
        <translation>Offline</translation>
    </message>
    <message>
        <source>Not connected while locked</source>
        <translation>Nicht verbunden, solange gesperrt ist</translation>
    </message>
    <message>
        <source>Connected through three nodes</source>
        <translation>Über drei Knoten verbunden</translation>
    </message>
    <message>
        <source>Building a path. What you send waits here</source>
        <translation>Ein Pfad entsteht. Was du sendest, wartet hier</translation>
    </message>
    <message>
        <source>One path works, a second is being looked for</source>
        <translation>Ein Pfad steht, ein zweiter wird gesucht</translation>
    </message>
    <message>
        <source>No network. What you send waits here</source>
        <translation>Kein Netzwerk. Was du sendest, wartet hier</translation>
    </message>
    <message>
        <source>Path: %1</source>
        <translation>Pfad: %1</translation>
    </message>
</context>
<context>
    <name>starling::ui::PathRows</name>
    <message>
        <source>The way of your messages</source>
        <translation>Der Weg deiner Nachrichten</translation>
    </message>
</context>
<context>
    <name>starling::ui::PendingLine</name>
    <message>
        <source>They will get a request. You can send text only until they answer.</source>
        <translation>Sie bekommen eine Anfrage. Bis sie antworten, kannst du nur Text senden.</translation>
    </message>
</context>
<context>
    <name>starling::ui::PrivacyCard</name>
    <message>
        <source>Read receipts</source>
        <translation>Lesebestätigungen</translation>
    </message>
    <message>
        <source>Others see that you have read what they wrote, and you see it of them.</source>
        <translation>Andere sehen, dass du gelesen hast, was sie geschrieben haben, und du siehst es bei ihnen.</translation>
    </message>
    <message>
        <source>Typing indicators</source>
        <translation>Schreibanzeige</translation>
    </message>
    <message>
        <source>Others see when you are writing, and you see it of them.</source>
        <translation>Andere sehen, wenn du gerade schreibst, und du siehst es bei ihnen.</translation>
    </message>
    <message>
        <source>Privacy</source>
        <translation>Privatsphäre</translation>
    </message>
    <message>
        <source>seen read confirmation ticks check marks</source>
        <comment>other names for read receipts</comment>
        <translation>gesehen gelesen Bestätigung Häkchen Haken</translation>
    </message>
    <message>
        <source>is typing is writing dots</source>
        <comment>other names for typing indicators</comment>
        <translation>tippt schreibt gerade Punkte</translation>
    </message>
</context>
<context>
    <name>starling::ui::ProfileCard</name>
    <message>
        <source>Blocked</source>
        <translation>Blockiert</translation>
    </message>
    <message>
        <source>Wants to write to you</source>
        <translation>Möchte dir schreiben</translation>
    </message>
    <message>
        <source>In your contacts</source>
        <translation>In deinen Kontakten</translation>
    </message>
    <message>
        <source>Has not accepted your request yet</source>
        <translation>Hat deine Anfrage noch nicht angenommen</translation>
    </message>
    <message>
        <source>Not in your contacts</source>
        <translation>Nicht in deinen Kontakten</translation>
    </message>
    <message>
        <source>Profile</source>
        <translation>Profil</translation>
    </message>
    <message>
        <source>QR code of this Session ID</source>
        <translation>QR-Code dieser Session-ID</translation>
    </message>
    <message>
        <source>Copy ID</source>
        <translation>ID kopieren</translation>
    </message>
    <message>
        <source>Show QR code</source>
        <translation>QR-Code zeigen</translation>
    </message>
    <message>
        <source>Message</source>
        <translation>Schreiben</translation>
    </message>
    <message>
        <source>Delete contact…</source>
        <translation>Kontakt löschen&#xa0;…</translation>
    </message>
    <message>
        <source>Calls themselves %1</source>
        <translation>Nennt sich %1</translation>
    </message>
    <message>
        <source>Set nickname…</source>
        <translation>Spitznamen festlegen&#xa0;…</translation>
    </message>
    <message>
        <source>Change nickname…</source>
        <translation>Spitznamen ändern&#xa0;…</translation>
    </message>
    <message>
        <source>Unmute</source>
        <translation>Stummschaltung aufheben</translation>
    </message>
    <message>
        <source>Mute</source>
        <translation>Stummschalten</translation>
    </message>
    <message>
        <source>Unblock</source>
        <translation>Freigeben</translation>
    </message>
    <message>
        <source>Block…</source>
        <translation>Blockieren&#xa0;…</translation>
    </message>
    <message>
        <source>Hide QR code</source>
        <translation>QR-Code verbergen</translation>
    </message>
    <message>
        <source>Copied</source>
        <translation>Kopiert</translation>
    </message>
    <message>
        <source>That could not be changed just now.</source>
        <translation>Das konnte gerade nicht geändert werden.</translation>
    </message>
    <message>
        <source>Disappearing messages…</source>
        <translation>Verschwindende Nachrichten …</translation>
    </message>
</context>
<context>
    <name>starling::ui::ProtectPage</name>
    <message>
        <source>Protect this device</source>
        <translation>Dieses Gerät schützen</translation>
    </message>
    <message>
        <source>With a passphrase nobody can read your messages here without you. Starling asks for it at every start.</source>
        <translation>Mit einer Passphrase kann hier niemand ohne dich deine Nachrichten lesen. Starling fragt bei jedem Start danach.</translation>
    </message>
    <message>
        <source>Passphrase</source>
        <translation>Passphrase</translation>
    </message>
    <message>
        <source>Protect</source>
        <translation>Schützen</translation>
    </message>
    <message>
        <source>Later</source>
        <translation>Später</translation>
    </message>
    <message>
        <source>Later: until you set one in the settings, whoever can use this device can read your messages.</source>
        <translation>Später: Bis du in den Einstellungen eine festlegst, kann jede Person, die dieses Gerät benutzt, deine Nachrichten lesen.</translation>
    </message>
</context>
<context>
    <name>starling::ui::ReactionBar</name>
    <message>
        <source>React</source>
        <translation>Reagieren</translation>
    </message>
    <message>
        <source>Laugh</source>
        <translation>Lachen</translation>
    </message>
    <message>
        <source>Love</source>
        <translation>Liebe</translation>
    </message>
    <message>
        <source>Sad</source>
        <translation>Traurig</translation>
    </message>
    <message>
        <source>Angry</source>
        <translation>Wütend</translation>
    </message>
    <message>
        <source>Surprised</source>
        <translation>Überrascht</translation>
    </message>
    <message>
        <source>Devil</source>
        <translation>Teufel</translation>
    </message>
    <message>
        <source>More…</source>
        <translation>Mehr&#xa0;…</translation>
    </message>
</context>
<context>
    <name>starling::ui::Reactions</name>
    <message>
        <source>Not reacted.</source>
        <translation>Nicht reagiert.</translation>
    </message>
    <message>
        <source>The reaction was not taken away.</source>
        <translation>Die Reaktion wurde nicht zurückgenommen.</translation>
    </message>
</context>
<context>
    <name>starling::ui::Reasons</name>
    <message>
        <source>The network cannot be reached.</source>
        <translation>Das Netzwerk ist nicht erreichbar.</translation>
    </message>
    <message>
        <source>The network did not answer in time.</source>
        <translation>Das Netzwerk hat nicht rechtzeitig geantwortet.</translation>
    </message>
    <message>
        <source>The network finds the clock of this computer wrong: set it right.</source>
        <translation>Für das Netzwerk geht die Uhr dieses Computers falsch: Stell sie richtig.</translation>
    </message>
    <message>
        <source>The network finds it too large.</source>
        <translation>Dem Netzwerk ist die Nachricht zu groß.</translation>
    </message>
    <message>
        <source>The network refuses it (%1).</source>
        <translation>Das Netzwerk lehnt sie ab (%1).</translation>
    </message>
    <message>
        <source>It cannot be sent (%1).</source>
        <translation>Sie kann nicht gesendet werden (%1).</translation>
    </message>
    <message>
        <source>The network gave an answer that makes no sense.</source>
        <translation>Das Netzwerk gab eine Antwort, die keinen Sinn ergibt.</translation>
    </message>
    <message>
        <source>It is tried again by itself.</source>
        <translation>Der nächste Versuch kommt von selbst.</translation>
    </message>
    <message>
        <source>Send it in smaller parts.</source>
        <translation>Sende sie in kleineren Teilen.</translation>
    </message>
    <message>
        <source>Try again, or write it anew if that does not help.</source>
        <translation>Versuch es noch einmal, oder schreib sie neu, wenn das nicht hilft.</translation>
    </message>
    <message>
        <source>It was tried for two weeks.</source>
        <translation>Zwei Wochen lang wurde es versucht.</translation>
    </message>
    <message>
        <source>Try again to send it after all.</source>
        <translation>Versuch es noch einmal, um sie doch zu senden.</translation>
    </message>
    <message>
        <source>It is sent, but your other devices do not get it:</source>
        <translation>Sie ist gesendet, aber deine anderen Geräte bekommen sie nicht:</translation>
    </message>
    <message>
        <source>Try again to give it to them.</source>
        <translation>Versuch es noch einmal, um sie nachzureichen.</translation>
    </message>
    <message>
        <source>You stopped it.</source>
        <translation>Du hast das Senden angehalten.</translation>
    </message>
    <message>
        <source>No entry node of the network can be reached: check the connection of this computer and the proxy, if there is one.</source>
        <translation>Kein Eingangsknoten des Netzwerks ist erreichbar: Prüfe die Verbindung dieses Computers und den Proxy, falls es einen gibt.</translation>
    </message>
    <message>
        <source>This network has no seeds.</source>
        <translation>Dieses Netzwerk hat keine Startserver.</translation>
    </message>
    <message>
        <source>No seed of the network gives a list of nodes: %1. Check the connection, or the seeds in the network file.</source>
        <translation>Kein Startserver des Netzwerks gibt eine Liste der Knoten her: %1. Prüfe die Verbindung oder die Startserver in der Netzwerkdatei.</translation>
    </message>
    <message>
        <source>The network file lists too few service nodes: %1 service nodes are known, and a network needs at least %2. Add nodes or a seed to it, or start more nodes.</source>
        <translation>In der Netzwerkdatei stehen zu wenige Knoten: Bekannt sind %1, und ein Netzwerk braucht mindestens %2. Ergänze Knoten oder einen Startserver, oder starte mehr Knoten.</translation>
    </message>
    <message>
        <source>A new list of nodes is too short: %1 service nodes are known, and a network needs at least %2.</source>
        <translation>Eine neue Liste der Knoten ist zu kurz: Bekannt sind %1, und ein Netzwerk braucht mindestens %2.</translation>
    </message>
    <message>
        <source>Only %1 service nodes are known: whoever runs some of them can tell who talks to whom.</source>
        <translation>Nur %1 Knoten sind bekannt: Wer einige davon betreibt, kann herausfinden, wer mit wem spricht.</translation>
    </message>
    <message>
        <source>%1 of two paths is up.</source>
        <translation>%1 von zwei Pfaden steht.</translation>
    </message>
    <message>
        <source>There are too few nodes: both paths share some.</source>
        <translation>Es gibt zu wenige Knoten: Beide Pfade teilen sich welche.</translation>
    </message>
    <message>
        <source>There are too few networks: nodes of one path are neighbours.</source>
        <translation>Es gibt zu wenige Teilnetze: Knoten eines Pfades sind Nachbarn.</translation>
    </message>
    <message>
        <source>The proxy cannot be used: %1. Expected is socks5h://[USER:PASSWORD@]HOST:PORT or http://[USER:PASSWORD@]HOST:PORT.</source>
        <translation>Der Proxy lässt sich nicht benutzen: %1. Erwartet wird socks5h://[USER:PASSWORD@]HOST:PORT oder http://[USER:PASSWORD@]HOST:PORT.</translation>
    </message>
    <message>
        <source>A recovery phrase has 13 words: some are missing.</source>
        <translation>Es müssen 13 Wiederherstellungswörter sein: Einige fehlen.</translation>
    </message>
    <message>
        <source>A recovery phrase has 13 words: there are more than that here.</source>
        <translation>Es müssen 13 Wiederherstellungswörter sein: Hier sind es mehr.</translation>
    </message>
    <message>
        <source>A word is not in the word list: check how each is spelled.</source>
        <translation>Ein Wort steht nicht in der Wortliste: Prüfe, wie jedes geschrieben ist.</translation>
    </message>
    <message>
        <source>The words do not fit together: check each of them, and their order.</source>
        <translation>Die Wörter passen nicht zusammen: Prüfe jedes einzelne und die Reihenfolge.</translation>
    </message>
    <message>
        <source>No recovery phrase looks like this: check each word, and their order.</source>
        <translation>So sehen keine Wiederherstellungswörter aus: Prüfe jedes Wort und die Reihenfolge.</translation>
    </message>
    <message>
        <source>The network profile is too big or too deeply nested.</source>
        <translation>Das Netzwerkprofil ist zu groß oder zu tief verschachtelt.</translation>
    </message>
    <message>
        <source>The network profile is no JSON object.</source>
        <translation>Das Netzwerkprofil ist kein JSON-Objekt.</translation>
    </message>
    <message>
        <source>the message is empty: write something first</source>
        <translation>die Nachricht ist leer: Schreib zuerst etwas</translation>
    </message>
    <message>
        <source>the message is not UTF-8 text</source>
        <translation>die Nachricht ist kein UTF-8-Text</translation>
    </message>
    <message>
        <source>the message has %1 characters: send it in parts of at most %2</source>
        <translation>die Nachricht hat %1 Zeichen: Sende sie in Teilen von höchstens %2</translation>
    </message>
    <message>
        <source>the message is too long</source>
        <translation>die Nachricht ist zu lang</translation>
    </message>
    <message>
        <source>the draft is too long</source>
        <translation>der Entwurf ist zu lang</translation>
    </message>
    <message>
        <source>the name is not UTF-8 text</source>
        <translation>der Name ist kein UTF-8-Text</translation>
    </message>
    <message>
        <source>the name is longer than %1 bytes: choose a shorter one</source>
        <translation>der Name ist länger als %1 Byte: Wähle einen kürzeren</translation>
    </message>
    <message>
        <source>the name is empty: choose what others shall see</source>
        <translation>der Name ist leer: Wähle, was andere sehen sollen</translation>
    </message>
    <message>
        <source>the name holds control characters or needless spaces: write it plainly</source>
        <translation>im Namen sind Steuerzeichen oder überflüssige Leerzeichen: Schreib ihn schlicht</translation>
    </message>
    <message>
        <source>that is your own Session ID</source>
        <translation>das ist deine eigene Session-ID</translation>
    </message>
    <message>
        <source>that is not the Session ID of a person</source>
        <translation>das ist nicht die Session-ID einer Person</translation>
    </message>
    <message>
        <source>that is not the Session ID of a person: check it for a mistyped digit</source>
        <translation>das ist nicht die Session-ID einer Person: Sieh nach, ob sich ein Zeichen vertippt hat</translation>
    </message>
    <message>
        <source>you have blocked this person: unblock them first</source>
        <translation>du hast diese Person blockiert: Gib sie zuerst frei</translation>
    </message>
    <message>
        <source>nobody with this Session ID is blocked</source>
        <translation>niemand mit dieser Session-ID ist blockiert</translation>
    </message>
    <message>
        <source>there is no such conversation</source>
        <translation>diese Unterhaltung gibt es nicht</translation>
    </message>
    <message>
        <source>there is no such message, or it is sent already</source>
        <translation>diese Nachricht gibt es nicht, oder sie ist schon gesendet</translation>
    </message>
    <message>
        <source>this message is not waiting to be sent</source>
        <translation>diese Nachricht wartet nicht auf das Senden</translation>
    </message>
    <message>
        <source>the message is gone</source>
        <translation>die Nachricht ist nicht mehr da</translation>
    </message>
    <message>
        <source>in use by another program</source>
        <translation>wird gerade von einem anderen Programm benutzt</translation>
    </message>
    <message>
        <source>in use by %1 (pid %2)</source>
        <translation>wird gerade von %1 (PID %2) benutzt</translation>
    </message>
    <message>
        <source>needs a passphrase</source>
        <translation>hier wird eine Passphrase gebraucht</translation>
    </message>
    <message>
        <source>wrong passphrase</source>
        <translation>falsche Passphrase</translation>
    </message>
    <message>
        <source>a passphrase cannot be empty</source>
        <translation>eine Passphrase kann nicht leer sein</translation>
    </message>
    <message>
        <source>this profile has no passphrase yet</source>
        <translation>dieses Profil hat noch keine Passphrase</translation>
    </message>
    <message>
        <source>this profile belongs to another network</source>
        <translation>dieses Profil gehört zu einem anderen Netzwerk</translation>
    </message>
    <message>
        <source>this profile belongs to the network &quot;%1&quot;: leave --network out, or use another profile folder</source>
        <translation>dieses Profil gehört zum Netzwerk „%1“: Lass --network weg, oder benutze einen anderen Profilordner</translation>
    </message>
    <message>
        <source>there is an account in this folder already</source>
        <translation>in diesem Ordner ist schon ein Konto</translation>
    </message>
    <message>
        <source>this profile folder already holds an account: choose another with --profile</source>
        <translation>in diesem Profilordner ist schon ein Konto: Wähle mit --profile einen anderen</translation>
    </message>
    <message>
        <source>the account file is damaged: %1</source>
        <translation>die Kontodatei ist beschädigt: %1</translation>
    </message>
    <message>
        <source>the disk is full</source>
        <translation>der Datenträger ist voll</translation>
    </message>
    <message>
        <source>the disk is full or failed</source>
        <translation>der Datenträger ist voll oder defekt</translation>
    </message>
    <message>
        <source>the disk is full: no room to save the messages</source>
        <translation>der Datenträger ist voll: Die Nachrichten haben keinen Platz mehr</translation>
    </message>
    <message>
        <source>there is no room on the disk for a second copy of the messages: free %1 MB</source>
        <translation>auf dem Datenträger ist kein Platz für eine zweite Kopie der Nachrichten: Gib %1 MB frei</translation>
    </message>
    <message>
        <source>the database is damaged</source>
        <translation>die Datenbank ist beschädigt</translation>
    </message>
    <message>
        <source>the database is in use by another program</source>
        <translation>die Datenbank wird von einem anderen Programm benutzt</translation>
    </message>
    <message>
        <source>the database cannot be written: check the file&apos;s permissions</source>
        <translation>die Datenbank ist nicht beschreibbar: Prüfe die Rechte der Datei</translation>
    </message>
    <message>
        <source>the database cannot be opened: check the folder</source>
        <translation>die Datenbank lässt sich nicht öffnen: Prüfe den Ordner</translation>
    </message>
    <message>
        <source>the profile folder cannot be written</source>
        <translation>der Profilordner ist nicht beschreibbar</translation>
    </message>
    <message>
        <source>the profile folder cannot be written: %1</source>
        <translation>der Profilordner ist nicht beschreibbar: %1</translation>
    </message>
    <message>
        <source>the profile folder cannot be made: %1</source>
        <translation>der Profilordner lässt sich nicht anlegen: %1</translation>
    </message>
    <message>
        <source>the database has version %1, this program knows up to %2</source>
        <translation>die Datenbank hat Version %1, dieses Programm kennt sie bis %2</translation>
    </message>
    <message>
        <source>the account file has format %1, this program knows up to %2</source>
        <translation>die Kontodatei hat Format %1, dieses Programm kennt sie bis %2</translation>
    </message>
    <message>
        <source>no local network is there: start one with &quot;%1&quot;</source>
        <translation>es gibt kein lokales Netzwerk: Mit „%1“ startest du eines</translation>
    </message>
    <message>
        <source>there is no network called &quot;%1&quot; and no such file: use session, testnet, local or the path of a network profile</source>
        <translation>es gibt kein Netzwerk namens „%1“ und keine solche Datei: Nimm session, testnet, local oder den Pfad eines Netzwerkprofils</translation>
    </message>
    <message>
        <source>there is no node to ask for the swarm</source>
        <translation>es gibt keinen Knoten, der nach dem Schwarm gefragt werden kann</translation>
    </message>
    <message>
        <source>none of the nodes of the swarm is in the list of nodes</source>
        <translation>keiner der Knoten des Schwarms steht in der Liste der Knoten</translation>
    </message>
    <message>
        <source>no node tells the time</source>
        <translation>kein Knoten sagt, wie spät es ist</translation>
    </message>
    <message>
        <source>the node is busy: %1</source>
        <translation>der Knoten ist beschäftigt: %1</translation>
    </message>
    <message>
        <source>the node cannot do it now: %1</source>
        <translation>der Knoten kann das gerade nicht: %1</translation>
    </message>
    <message>
        <source>the node finds our time wrong</source>
        <translation>für den Knoten geht unsere Uhr falsch</translation>
    </message>
    <message>
        <source>the server finds our time wrong</source>
        <translation>für den Server geht unsere Uhr falsch</translation>
    </message>
    <message>
        <source>the clock of the node that keeps the message is wrong</source>
        <translation>die Uhr des Knotens, der die Nachricht aufhebt, geht falsch</translation>
    </message>
    <message>
        <source>one member keeps the message, and its clock may be wrong</source>
        <translation>nur ein Mitglied hebt die Nachricht auf, und seine Uhr geht vielleicht falsch</translation>
    </message>
    <message>
        <source>one member alone keeps the message</source>
        <translation>nur ein einziges Mitglied hebt die Nachricht auf</translation>
    </message>
    <message>
        <source>the seeds have just been asked</source>
        <translation>die Startserver wurden eben erst gefragt</translation>
    </message>
    <message>
        <source>no time left</source>
        <translation>keine Zeit mehr</translation>
    </message>
</context>
<context>
    <name>starling::ui::RecoveryBanner</name>
    <message>
        <source>Your words are the only way back</source>
        <translation>Deine Wörter sind der einzige Weg zurück</translation>
    </message>
    <message>
        <source>Without them a lost device is a lost account.</source>
        <translation>Ohne sie ist ein verlorenes Gerät ein verlorenes Konto.</translation>
    </message>
    <message>
        <source>Save your recovery words…</source>
        <translation>Wiederherstellungswörter sichern&#xa0;…</translation>
    </message>
</context>
<context>
    <name>starling::ui::RecoveryDialog</name>
    <message>
        <source>Your recovery words lie behind the passphrase of this device.</source>
        <translation>Deine Wiederherstellungswörter liegen hinter der Passphrase dieses Geräts.</translation>
    </message>
    <message>
        <source>These 13 words are your account: they bring it back on a new device, and whoever else has them is you. Write them down on paper, and look around before you show them.</source>
        <translation>Diese 13 Wörter sind dein Konto: Sie bringen es auf ein neues Gerät, und wer sie sonst noch hat, ist du. Schreib sie auf Papier, und sieh dich um, bevor du sie zeigst.</translation>
    </message>
    <message>
        <source>Copy</source>
        <translation>Kopieren</translation>
    </message>
    <message>
        <source>Copy the recovery words</source>
        <translation>Die Wiederherstellungswörter kopieren</translation>
    </message>
    <message>
        <source>View QR</source>
        <translation>QR-Code zeigen</translation>
    </message>
    <message>
        <source>Hide for good…</source>
        <translation>Für immer verbergen&#xa0;…</translation>
    </message>
    <message>
        <source>Done</source>
        <translation>Fertig</translation>
    </message>
    <message>
        <source>Hide words</source>
        <translation>Wörter verbergen</translation>
    </message>
    <message>
        <source>Show words</source>
        <translation>Wörter zeigen</translation>
    </message>
    <message>
        <source>QR code of your recovery words</source>
        <translation>QR-Code deiner Wiederherstellungswörter</translation>
    </message>
    <message>
        <source>View words</source>
        <translation>Wörter zeigen</translation>
    </message>
    <message>
        <source>Scan it with another device of yours. It says the same as the words.</source>
        <translation>Scanne ihn mit einem anderen deiner Geräte. Er sagt dasselbe wie die Wörter.</translation>
    </message>
    <message>
        <source>Copied. In a minute the clipboard is emptied.</source>
        <translation>Kopiert. In einer Minute wird die Zwischenablage geleert.</translation>
    </message>
    <message>
        <source>Hide the recovery words for good?</source>
        <translation>Die Wiederherstellungswörter für immer verbergen?</translation>
    </message>
    <message>
        <source>This device will never show them again. Your other devices still do. Without those, and without the words on paper, nobody can bring your account back.</source>
        <translation>Dieses Gerät wird sie nie wieder zeigen. Deine anderen Geräte zeigen sie noch. Ohne diese und ohne die Wörter auf Papier kann niemand dein Konto zurückbringen.</translation>
    </message>
    <message>
        <source>Continue</source>
        <translation>Weiter</translation>
    </message>
    <message>
        <source>Have you written them down?</source>
        <translation>Hast du sie aufgeschrieben?</translation>
    </message>
    <message>
        <source>There is no way back on this device. If you are not sure, cancel and look once more.</source>
        <translation>Auf diesem Gerät gibt es kein Zurück. Wenn du nicht sicher bist, brich ab und sieh noch einmal nach.</translation>
    </message>
    <message>
        <source>Hide for good</source>
        <translation>Für immer verbergen</translation>
    </message>
    <message>
        <source>Recovery words</source>
        <translation>Wiederherstellungswörter</translation>
    </message>
</context>
<context>
    <name>starling::ui::RegionOverlay</name>
    <message>
        <source>Choose a part of the screen</source>
        <translation>Einen Teil des Bildschirms wählen</translation>
    </message>
    <message>
        <source>Enter takes the whole screen, Escape nothing.</source>
        <translation>Eingabe nimmt den ganzen Bildschirm, Escape nichts.</translation>
    </message>
    <message>
        <source>Draw a rectangle around the QR code. Enter takes the whole screen, Escape nothing.</source>
        <translation>Zieh ein Rechteck um den QR-Code. Eingabe nimmt den ganzen Bildschirm, Escape nichts.</translation>
    </message>
</context>
<context>
    <name>starling::ui::ReplyStrip</name>
    <message>
        <source>Do not answer</source>
        <translation>Nicht antworten</translation>
    </message>
    <message>
        <source>Answer to %1: %2</source>
        <translation>Antwort auf: %1, „%2“</translation>
    </message>
</context>
<context>
    <name>starling::ui::RequestFoot</name>
    <message>
        <source>Answer</source>
        <translation>Antworten</translation>
    </message>
    <message>
        <source>Delete</source>
        <translation>Löschen</translation>
    </message>
    <message>
        <source>Block</source>
        <translation>Blocken</translation>
    </message>
    <message>
        <source>Accept</source>
        <translation>Annehmen</translation>
    </message>
    <message>
        <source>%1 sees nothing until you accept: not that you read this, and not your name. Answering accepts too.</source>
        <translation>%1 sieht nichts, bis du annimmst: nicht, dass du dies liest, und nicht deinen Namen. Auch wer antwortet, nimmt an.</translation>
    </message>
</context>
<context>
    <name>starling::ui::RequestsBar</name>
    <message>
        <source>Clear all</source>
        <translation>Alle löschen</translation>
    </message>
    <message>
        <source>Deleting the requests</source>
        <translation>Die Anfragen werden gelöscht</translation>
    </message>
    <message>
        <source>Deleting them…</source>
        <translation>Sie werden gelöscht&#xa0;…</translation>
    </message>
    <message>
        <source>1 request</source>
        <translation>1 Anfrage</translation>
    </message>
    <message numerus="yes">
        <source>%n requests</source>
        <translation>
            <numerusform>%n Anfrage</numerusform>
            <numerusform>%n Anfragen</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>starling::ui::RequestsRow</name>
    <message>
        <source>Message requests</source>
        <translation>Nachrichtenanfragen</translation>
    </message>
    <message numerus="yes">
        <source>%1 and %n more</source>
        <translation>
            <numerusform>%1 und %n weitere</numerusform>
            <numerusform>%1 und %n weitere</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>starling::ui::RestorePage</name>
    <message>
        <source>All 13 words are right.</source>
        <translation>Alle 13 Wörter sind richtig.</translation>
    </message>
    <message>
        <source>One more word is needed.</source>
        <translation>Ein Wort fehlt noch.</translation>
    </message>
    <message numerus="yes">
        <source>%n more words are needed.</source>
        <translation>
            <numerusform>%n Wort fehlt noch.</numerusform>
            <numerusform>%n Wörter fehlen noch.</numerusform>
        </translation>
    </message>
    <message>
        <source>Your recovery words</source>
        <translation>Deine Wiederherstellungswörter</translation>
    </message>
    <message>
        <source>Try</source>
        <translation>Vielleicht</translation>
    </message>
    <message>
        <source>Use it</source>
        <translation>Übernehmen</translation>
    </message>
    <message>
        <source>Restore</source>
        <translation>Wiederherstellen</translation>
    </message>
    <message>
        <source>Show</source>
        <translation>Zeigen</translation>
    </message>
    <message>
        <source>That is too long: an account has 13 words.</source>
        <translation>Das ist zu lang: Ein Konto hat 13 Wörter.</translation>
    </message>
    <message>
        <source>Word %1 is not in the list.</source>
        <translation>Wort %1 steht nicht in der Liste.</translation>
    </message>
    <message>
        <source>Did you mean %1?</source>
        <translation>Meinst du %1?</translation>
    </message>
    <message>
        <source>Press Show to see what may be meant.</source>
        <translation>Drück auf „Zeigen“, um zu sehen, was gemeint sein könnte.</translation>
    </message>
    <message>
        <source>Each word is in the list, but together they are no account. Is the order right, and the last word?</source>
        <translation>Jedes Wort steht in der Liste, aber zusammen ergeben sie kein Konto. Stimmen die Reihenfolge und das letzte Wort?</translation>
    </message>
    <message>
        <source>These words cannot be those of an account. Is the order right?</source>
        <translation>Das können nicht die Wörter eines Kontos sein. Stimmt die Reihenfolge?</translation>
    </message>
    <message>
        <source>That is too short. %1</source>
        <translation>Das ist zu kurz. %1</translation>
    </message>
    <message>
        <source>Hide</source>
        <translation>Verbergen</translation>
    </message>
    <message>
        <source>Type or paste all 13, or scan their QR code. Each word is checked as you go.</source>
        <translation>Tippe oder füge alle 13 ein, oder scanne ihren QR-Code. Jedes Wort wird sofort geprüft.</translation>
    </message>
    <message>
        <source>Scan a QR code</source>
        <translation>QR-Code scannen</translation>
    </message>
</context>
<context>
    <name>starling::ui::ScanArea</name>
    <message>
        <source>What is looked at</source>
        <translation>Was angesehen wird</translation>
    </message>
</context>
<context>
    <name>starling::ui::ScanDialog</name>
    <message>
        <source>Scan a QR code</source>
        <translation>QR-Code scannen</translation>
    </message>
    <message>
        <source>Scan your recovery code</source>
        <translation>Wiederherstellungscode einlesen</translation>
    </message>
    <message>
        <source>Hold the QR code of a Session ID before the camera, or give a picture of it: a file, the clipboard, the screen. A picture can be dropped here, too.</source>
        <translation>Halte den QR-Code einer Session-ID vor die Kamera, oder gib ein Bild davon: eine Datei, die Zwischenablage, den Bildschirm. Ein Bild kann auch hier abgelegt werden.</translation>
    </message>
    <message>
        <source>Hold the QR code of your recovery words before the camera, or give a picture of it: a file, the clipboard, the screen. It stays on this device.</source>
        <translation>Halte den QR-Code deiner Wiederherstellungswörter vor die Kamera, oder gib ein Bild davon: eine Datei, die Zwischenablage, den Bildschirm. Es bleibt auf diesem Gerät.</translation>
    </message>
    <message>
        <source>There is no camera.</source>
        <translation>Es gibt keine Kamera.</translation>
    </message>
    <message>
        <source>There is a camera, but Starling may not use it.</source>
        <translation>Es gibt eine Kamera, aber Starling darf sie nicht benutzen.</translation>
    </message>
    <message>
        <source>The camera gives no picture. Perhaps another program is using it.</source>
        <translation>Die Kamera gibt kein Bild. Vielleicht benutzt sie ein anderes Programm.</translation>
    </message>
    <message>
        <source>Camera</source>
        <translation>Kamera</translation>
    </message>
    <message>
        <source>Picture file…</source>
        <translation>Bilddatei&#xa0;…</translation>
    </message>
    <message>
        <source>Clipboard</source>
        <translation>Zwischenablage</translation>
    </message>
    <message>
        <source>Screen</source>
        <translation>Bildschirm</translation>
    </message>
    <message>
        <source>Looking for a QR code…</source>
        <translation>Ein QR-Code wird gesucht&#xa0;…</translation>
    </message>
    <message>
        <source>Try another way</source>
        <translation>Anders versuchen</translation>
    </message>
    <message>
        <source>There is neither a picture nor a text in it.</source>
        <translation>Darin ist weder ein Bild noch ein Text.</translation>
    </message>
    <message>
        <source>Picture with a QR code</source>
        <translation>Bild mit einem QR-Code</translation>
    </message>
    <message>
        <source>Pictures (%1)</source>
        <translation>Bilder (%1)</translation>
    </message>
    <message>
        <source>This desktop does not let Starling see the screen.</source>
        <translation>Dieser Desktop lässt Starling den Bildschirm nicht sehen.</translation>
    </message>
    <message>
        <source>This Starling came without its module for cameras. A picture will do.</source>
        <translation>Diesem Starling fehlt sein Modul für Kameras. Ein Bild tut es auch.</translation>
    </message>
    <message>
        <source>Hold the QR code before the camera.</source>
        <translation>Halte den QR-Code vor die Kamera.</translation>
    </message>
    <message>
        <source>Stop the camera</source>
        <translation>Kamera anhalten</translation>
    </message>
    <message>
        <source>There is no QR code in this picture.</source>
        <translation>In diesem Bild ist kein QR-Code.</translation>
    </message>
    <message>
        <source>This is no picture that Starling can read: PNG, JPEG, WebP, BMP or GIF.</source>
        <translation>Dieses Bild kann Starling nicht lesen: PNG, JPEG, WebP, BMP oder GIF.</translation>
    </message>
    <message>
        <source>There is a QR code, but it is no Session ID.</source>
        <translation>Da ist ein QR-Code, aber es ist keine Session-ID.</translation>
    </message>
    <message>
        <source>There is a text, but it is no Session ID.</source>
        <translation>Da ist ein Text, aber es ist keine Session-ID.</translation>
    </message>
    <message>
        <source>There is a QR code, but it is no recovery code.</source>
        <translation>Da ist ein QR-Code, aber es ist kein Wiederherstellungscode.</translation>
    </message>
    <message>
        <source>There is a text, but it is no recovery code.</source>
        <translation>Da ist ein Text, aber es ist kein Wiederherstellungscode.</translation>
    </message>
    <message>
        <source>This is somebody&apos;s recovery code. Whoever has it is that account. Do not share it.</source>
        <translation>Das ist ein Wiederherstellungscode. Wer ihn hat, ist dieses Konto. Gib ihn nicht weiter.</translation>
    </message>
    <message>
        <source>This is a Session ID, which is no secret and restores nothing. The recovery code is where the other device shows its recovery words.</source>
        <translation>Das ist eine Session-ID; sie ist kein Geheimnis und stellt nichts wieder her. Den Wiederherstellungscode zeigt das andere Gerät bei seinen Wiederherstellungswörtern.</translation>
    </message>
    <message>
        <source>This is the ID of a group or a community, and not of a person.</source>
        <translation>Das ist die ID einer Gruppe oder Community und nicht die einer Person.</translation>
    </message>
</context>
<context>
    <name>starling::ui::SearchBar</name>
    <message>
        <source>Search</source>
        <translation>Suchen</translation>
    </message>
    <message>
        <source>New</source>
        <translation>Neu</translation>
    </message>
    <message>
        <source>Back</source>
        <translation>Zurück</translation>
    </message>
    <message>
        <source>New message…</source>
        <translation>Neue Nachricht&#xa0;…</translation>
    </message>
    <message>
        <source>Show my ID</source>
        <translation>Meine ID zeigen</translation>
    </message>
</context>
<context>
    <name>starling::ui::SearchResultsModel</name>
    <message>
        <source>Conversations</source>
        <translation>Unterhaltungen</translation>
    </message>
    <message>
        <source>Messages, %1</source>
        <translation>Nachrichten, %1</translation>
    </message>
    <message>
        <source>Messages, the newest %1</source>
        <translation>Nachrichten, die neuesten %1</translation>
    </message>
    <message>
        <source>%1, blocked</source>
        <comment>a person who was found</comment>
        <translation>%1, blockiert</translation>
    </message>
</context>
<context>
    <name>starling::ui::SearchRowDelegate</name>
    <message>
        <source>Blocked</source>
        <translation>Blockiert</translation>
    </message>
    <message>
        <source>You:</source>
        <translation>Du:</translation>
    </message>
</context>
<context>
    <name>starling::ui::SelectionBar</name>
    <message>
        <source>Copy the selected messages</source>
        <translation>Ausgewählte Nachrichten kopieren</translation>
    </message>
    <message>
        <source>Forward the selected messages</source>
        <translation>Ausgewählte Nachrichten weiterleiten</translation>
    </message>
    <message>
        <source>Delete the selected messages</source>
        <translation>Ausgewählte Nachrichten löschen</translation>
    </message>
    <message>
        <source>End the selection</source>
        <translation>Auswahl beenden</translation>
    </message>
    <message>
        <source>Selected messages</source>
        <translation>Ausgewählte Nachrichten</translation>
    </message>
    <message numerus="yes">
        <source>%n selected</source>
        <comment>messages</comment>
        <translation>
            <numerusform>%n ausgewählt</numerusform>
            <numerusform>%n ausgewählt</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>starling::ui::SettingsDialog</name>
    <message>
        <source>Session network</source>
        <translation>Session-Netzwerk</translation>
    </message>
    <message>
        <source>Test network</source>
        <translation>Testnetzwerk</translation>
    </message>
    <message>
        <source>A network on this computer</source>
        <translation>Ein Netzwerk auf diesem Computer</translation>
    </message>
    <message>
        <source>Copy</source>
        <translation>Kopieren</translation>
    </message>
    <message>
        <source>Copied</source>
        <translation>Kopiert</translation>
    </message>
    <message>
        <source>Account</source>
        <translation>Konto</translation>
    </message>
    <message>
        <source>Change…</source>
        <translation>Ändern&#xa0;…</translation>
    </message>
    <message>
        <source>Change the display name</source>
        <translation>Anzeigenamen ändern</translation>
    </message>
    <message>
        <source>Display name</source>
        <translation>Anzeigename</translation>
    </message>
    <message>
        <source>None yet</source>
        <translation>Noch keiner</translation>
    </message>
    <message>
        <source>Copy the Session ID</source>
        <translation>Session-ID kopieren</translation>
    </message>
    <message>
        <source>Session ID</source>
        <translation>Session-ID</translation>
    </message>
    <message>
        <source>Whoever has it can send you a request.</source>
        <translation>Wer sie hat, kann dir eine Anfrage senden.</translation>
    </message>
    <message>
        <source>Security</source>
        <translation>Sicherheit</translation>
    </message>
    <message>
        <source>Change or remove the passphrase</source>
        <translation>Passphrase ändern oder entfernen</translation>
    </message>
    <message>
        <source>Set…</source>
        <translation>Festlegen&#xa0;…</translation>
    </message>
    <message>
        <source>Set a passphrase</source>
        <translation>Passphrase festlegen</translation>
    </message>
    <message>
        <source>Passphrase</source>
        <translation>Passphrase</translation>
    </message>
    <message>
        <source>Starling asks for it at every start.</source>
        <translation>Starling fragt bei jedem Start danach.</translation>
    </message>
    <message>
        <source>None: whoever can use this device can read your messages.</source>
        <translation>Keine: Wer dieses Gerät benutzen kann, kann deine Nachrichten lesen.</translation>
    </message>
    <message>
        <source>Network</source>
        <translation>Netzwerk</translation>
    </message>
    <message>
        <source>Proxy</source>
        <translation>Proxy</translation>
    </message>
    <message>
        <source>None</source>
        <translation>Keiner</translation>
    </message>
    <message>
        <source>On this device</source>
        <translation>Auf diesem Gerät</translation>
    </message>
    <message>
        <source>Profile folder</source>
        <translation>Profilordner</translation>
    </message>
    <message>
        <source>Copy the path of the profile folder</source>
        <translation>Pfad des Profilordners kopieren</translation>
    </message>
    <message>
        <source>Log folder</source>
        <translation>Protokollordner</translation>
    </message>
    <message>
        <source>Copy the path of the log folder</source>
        <translation>Pfad des Protokollordners kopieren</translation>
    </message>
    <message>
        <source>Settings</source>
        <translation>Einstellungen</translation>
    </message>
    <message>
        <source>Show…</source>
        <translation>Zeigen&#xa0;…</translation>
    </message>
    <message>
        <source>Show the recovery words</source>
        <translation>Die Wiederherstellungswörter zeigen</translation>
    </message>
    <message>
        <source>Recovery words</source>
        <translation>Wiederherstellungswörter</translation>
    </message>
    <message>
        <source>They bring your account to a new device. Whoever else has them is you.</source>
        <translation>Sie bringen dein Konto auf ein neues Gerät. Wer sie sonst noch hat, ist du.</translation>
    </message>
    <message>
        <source>People</source>
        <translation>Menschen</translation>
    </message>
    <message>
        <source>Open</source>
        <translation>Öffnen</translation>
    </message>
    <message>
        <source>Open the message requests</source>
        <translation>Die Nachrichtenanfragen öffnen</translation>
    </message>
    <message>
        <source>Message requests</source>
        <translation>Nachrichtenanfragen</translation>
    </message>
    <message>
        <source>People you have not accepted yet.</source>
        <translation>Menschen, die du noch nicht angenommen hast.</translation>
    </message>
    <message>
        <source>Open the blocked contacts</source>
        <translation>Die blockierten Kontakte öffnen</translation>
    </message>
    <message>
        <source>Blocked contacts</source>
        <translation>Blockierte Kontakte</translation>
    </message>
    <message>
        <source>Nothing of what they write reaches you.</source>
        <translation>Nichts von dem, was sie schreiben, erreicht dich.</translation>
    </message>
    <message>
        <source>Devices</source>
        <translation>Geräte</translation>
    </message>
    <message>
        <source>Open devices and sync</source>
        <translation>Geräte und Abgleich öffnen</translation>
    </message>
    <message>
        <source>Devices and sync</source>
        <translation>Geräte und Abgleich</translation>
    </message>
    <message>
        <source>Danger</source>
        <translation>Gefahr</translation>
    </message>
    <message>
        <source>Clear…</source>
        <translation>Löschen&#xa0;…</translation>
    </message>
    <message>
        <source>Clear data</source>
        <translation>Daten löschen</translation>
    </message>
    <message>
        <source>Removes the account from this device, or from the network as well.</source>
        <translation>Entfernt das Konto von diesem Gerät, oder auch aus dem Netzwerk.</translation>
    </message>
    <message>
        <source>Enter sends</source>
        <translation>Eingabetaste sendet</translation>
    </message>
    <message>
        <source>Writing</source>
        <translation>Schreiben</translation>
    </message>
    <message>
        <source>Shift+Enter then breaks the line. Otherwise Enter breaks it, and Ctrl+Enter or Shift+Enter sends.</source>
        <translation>Umschalt+Eingabe bricht dann die Zeile um. Sonst bricht Eingabe sie um, und Strg+Eingabe oder Umschalt+Eingabe sendet.</translation>
    </message>
    <message>
        <source>return key keyboard new line</source>
        <comment>other names for the Enter key</comment>
        <translation>Eingabetaste Return Tastatur neue Zeile Zeilenumbruch</translation>
    </message>
    <message>
        <source>profile user name rename nickname</source>
        <comment>other names for the display name</comment>
        <translation>Profil Benutzername umbenennen Spitzname</translation>
    </message>
    <message>
        <source>account ID address QR code key</source>
        <comment>other names for the Session ID</comment>
        <translation>Account-ID Konto Adresse QR-Code Schlüssel</translation>
    </message>
    <message>
        <source>seed phrase mnemonic backup restore password</source>
        <comment>other names for the recovery words</comment>
        <translation>Seed Phrase Backup Sicherung wiederherstellen Wiederherstellungspasswort</translation>
    </message>
    <message>
        <source>strangers unknown spam</source>
        <comment>other names for message requests</comment>
        <translation>Fremde Unbekannte Spam</translation>
    </message>
    <message>
        <source>block list ignored banned</source>
        <comment>other names for blocked contacts</comment>
        <translation>Blockierliste Sperrliste gesperrt ignoriert</translation>
    </message>
    <message>
        <source>link synchronise phone computer multi-device</source>
        <comment>other names for devices and sync</comment>
        <translation>verknüpfen koppeln synchronisieren Handy Telefon Computer</translation>
    </message>
    <message>
        <source>password PIN lock encryption</source>
        <comment>other names for the passphrase</comment>
        <translation>Passwort Kennwort PIN Sperre Verschlüsselung</translation>
    </message>
    <message>
        <source>server nodes</source>
        <comment>other names for the network</comment>
        <translation>Server Knoten</translation>
    </message>
    <message>
        <source>Tor SOCKS VPN</source>
        <comment>other names for the proxy</comment>
        <translation>Tor SOCKS VPN</translation>
    </message>
    <message>
        <source>storage data location directory database</source>
        <comment>other names for the profile folder</comment>
        <translation>Speicherort Daten Verzeichnis Datenbank</translation>
    </message>
    <message>
        <source>logs debug errors</source>
        <comment>other names for the log folder</comment>
        <translation>Protokoll Logs Debug Fehler</translation>
    </message>
    <message>
        <source>delete account remove wipe log out sign out reset</source>
        <comment>other names for clearing data</comment>
        <translation>Konto löschen entfernen abmelden ausloggen zurücksetzen</translation>
    </message>
</context>
<context>
    <name>starling::ui::SettingsSearch</name>
    <message>
        <source>Search the settings</source>
        <translation>Einstellungen durchsuchen</translation>
    </message>
    <message>
        <source>Nothing found for “%1”</source>
        <translation>Nichts gefunden für „%1“</translation>
    </message>
</context>
<context>
    <name>starling::ui::SideBySide</name>
    <message>
        <source>Width of the list</source>
        <translation>Breite der Liste</translation>
    </message>
</context>
<context>
    <name>starling::ui::Skeleton</name>
    <message>
        <source>Loading</source>
        <translation>Wird geladen</translation>
    </message>
</context>
<context>
    <name>starling::ui::StepDots</name>
    <message>
        <source>Step %1 of %2</source>
        <translation>Schritt %1 von %2</translation>
    </message>
</context>
<context>
    <name>starling::ui::StrangerCard</name>
    <message>
        <source>A stranger: you have not written to each other</source>
        <translation>Jemand Fremdes: Ihr habt euch noch nicht geschrieben</translation>
    </message>
</context>
<context>
    <name>starling::ui::Swatch</name>
    <message>
        <source>Teal</source>
        <translation>Petrol</translation>
    </message>
    <message>
        <source>Blue</source>
        <translation>Blau</translation>
    </message>
    <message>
        <source>Indigo</source>
        <translation>Indigo</translation>
    </message>
    <message>
        <source>Violet</source>
        <translation>Violett</translation>
    </message>
    <message>
        <source>Plum</source>
        <translation>Pflaume</translation>
    </message>
    <message>
        <source>Clay</source>
        <translation>Terrakotta</translation>
    </message>
    <message>
        <source>Slate</source>
        <translation>Schiefer</translation>
    </message>
</context>
<context>
    <name>starling::ui::ToEndButton</name>
    <message>
        <source>To the newest message</source>
        <translation>Zur neuesten Nachricht</translation>
    </message>
    <message>
        <source>To the newest message, 1 new</source>
        <translation>Zur neuesten Nachricht, 1 neue</translation>
    </message>
    <message numerus="yes">
        <source>To the newest message, %n new</source>
        <translation>
            <numerusform>Zur neuesten Nachricht, %n neue</numerusform>
            <numerusform>Zur neuesten Nachricht, %n neue</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>starling::ui::Tray</name>
    <message>
        <source>Open</source>
        <translation>Öffnen</translation>
    </message>
    <message>
        <source>Quit</source>
        <translation>Beenden</translation>
    </message>
    <message>
        <source>Starling: unread messages</source>
        <translation>Starling: ungelesene Nachrichten</translation>
    </message>
    <message>
        <source>Starling: no connection</source>
        <translation>Starling: keine Verbindung</translation>
    </message>
</context>
<context>
    <name>starling::ui::UnlockPage</name>
    <message>
        <source>Unlock Starling</source>
        <translation>Starling entsperren</translation>
    </message>
    <message>
        <source>Passphrase</source>
        <translation>Passphrase</translation>
    </message>
    <message>
        <source>Unlock</source>
        <translation>Entsperren</translation>
    </message>
    <message>
        <source>Quit</source>
        <translation>Beenden</translation>
    </message>
    <message>
        <source>Unlocking…</source>
        <translation>Wird entsperrt&#xa0;…</translation>
    </message>
    <message>
        <source>That is not the passphrase. Nothing was lost.</source>
        <translation>Das ist nicht die Passphrase. Nichts ging verloren.</translation>
    </message>
    <message>
        <source>Nobody can reset it. If it is lost, your 13 recovery words bring the account back, once it is removed here.</source>
        <translation>Niemand kann sie zurücksetzen. Wenn sie verloren ist, bringen deine 13 Wiederherstellungswörter das Konto zurück, sobald es hier entfernt ist.</translation>
    </message>
    <message>
        <source>Forgotten? Remove this account…</source>
        <translation>Vergessen? Dieses Konto entfernen&#xa0;…</translation>
    </message>
</context>
<context>
    <name>starling::ui::WelcomePage</name>
    <message>
        <source>Starling</source>
        <translation>Starling</translation>
    </message>
    <message>
        <source>Messages that travel like a flock:
many paths, no leader, no phone number.</source>
        <translation>Nachrichten, die reisen wie ein Schwarm:
viele Wege, kein Anführer, keine Telefonnummer.</translation>
    </message>
    <message>
        <source>Create an account</source>
        <translation>Konto anlegen</translation>
    </message>
    <message>
        <source>I have an account</source>
        <translation>Ich habe schon ein Konto</translation>
    </message>
    <message>
        <source>Network and proxy</source>
        <translation>Netzwerk und Proxy</translation>
    </message>
</context>
<context>
    <name>starling::ui::WordChip</name>
    <message>
        <source>in the list</source>
        <translation>in der Liste</translation>
    </message>
    <message>
        <source>not in the list</source>
        <translation>nicht in der Liste</translation>
    </message>
    <message>
        <source>Word %1</source>
        <translation>Wort %1</translation>
    </message>
</context>
<context>
    <name>starling::ui::Words</name>
    <message>
        <source>%1, %2</source>
        <comment>the date and the time of a message</comment>
        <translation>%1, %2</translation>
    </message>
    <message>
        <source>dddd, d MMMM yyyy</source>
        <comment>a date pattern of QLocale</comment>
        <translation>dddd, d. MMMM yyyy</translation>
    </message>
    <message>
        <source>HH:mm:ss</source>
        <comment>a time pattern of QLocale</comment>
        <translation>HH:mm:ss</translation>
    </message>
    <message>
        <source>Yesterday</source>
        <translation>Gestern</translation>
    </message>
    <message>
        <source>ddd</source>
        <comment>a day of this week, as a date pattern of QLocale</comment>
        <translation>ddd</translation>
    </message>
    <message>
        <source>d MMM</source>
        <comment>a date pattern of QLocale</comment>
        <translation>d. MMM</translation>
    </message>
    <message>
        <source>d MMM yyyy</source>
        <comment>a date pattern of QLocale</comment>
        <translation>d. MMM yyyy</translation>
    </message>
    <message>
        <source>Today</source>
        <translation>Heute</translation>
    </message>
    <message>
        <source>dddd</source>
        <comment>a day of this week, as a date pattern of QLocale</comment>
        <translation>dddd</translation>
    </message>
    <message>
        <source>d MMMM</source>
        <comment>a date pattern of QLocale</comment>
        <translation>d. MMMM</translation>
    </message>
    <message>
        <source>d MMMM yyyy</source>
        <comment>a date pattern of QLocale</comment>
        <translation>d. MMMM yyyy</translation>
    </message>
    <message>
        <source>Note to Self</source>
        <translation>Notiz an mich</translation>
    </message>
    <message>
        <source>You accepted the request</source>
        <translation>Du hast die Anfrage angenommen</translation>
    </message>
    <message>
        <source>%1 accepted your request</source>
        <translation>%1 hat deine Anfrage angenommen</translation>
    </message>
    <message>
        <source>1 week</source>
        <translation>1 Woche</translation>
    </message>
    <message numerus="yes">
        <source>%n weeks</source>
        <translation>
            <numerusform>%n Woche</numerusform>
            <numerusform>%n Wochen</numerusform>
        </translation>
    </message>
    <message>
        <source>1 day</source>
        <translation>1 Tag</translation>
    </message>
    <message numerus="yes">
        <source>%n days</source>
        <translation>
            <numerusform>%n Tag</numerusform>
            <numerusform>%n Tage</numerusform>
        </translation>
    </message>
    <message>
        <source>1 hour</source>
        <translation>1 Stunde</translation>
    </message>
    <message numerus="yes">
        <source>%n hours</source>
        <translation>
            <numerusform>%n Stunde</numerusform>
            <numerusform>%n Stunden</numerusform>
        </translation>
    </message>
    <message>
        <source>1 minute</source>
        <translation>1 Minute</translation>
    </message>
    <message numerus="yes">
        <source>%n minutes</source>
        <translation>
            <numerusform>%n Minute</numerusform>
            <numerusform>%n Minuten</numerusform>
        </translation>
    </message>
    <message>
        <source>1 second</source>
        <translation>1 Sekunde</translation>
    </message>
    <message numerus="yes">
        <source>%n seconds</source>
        <translation>
            <numerusform>%n Sekunde</numerusform>
            <numerusform>%n Sekunden</numerusform>
        </translation>
    </message>
    <message>
        <source>Disappears %1 after reading</source>
        <comment>a duration</comment>
        <translation>Verschwindet %1 nach dem Lesen</translation>
    </message>
    <message>
        <source>Disappears %1 after sending</source>
        <comment>a duration</comment>
        <translation>Verschwindet %1 nach dem Senden</translation>
    </message>
    <message>
        <source>Off</source>
        <comment>messages do not disappear</comment>
        <translation>Aus</translation>
    </message>
</context>
<context>
    <name>starling::ui::WordsGrid</name>
    <message>
        <source>Recovery words</source>
        <translation>Wiederherstellungswörter</translation>
    </message>
    <message>
        <source>Hidden</source>
        <translation>Verborgen</translation>
    </message>
</context>
</TS>
