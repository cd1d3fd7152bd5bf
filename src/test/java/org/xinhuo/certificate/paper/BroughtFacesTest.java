package org.xinhuo.certificate.paper;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.verapdf.gf.foundry.VeraGreenfieldFoundryProvider;
import org.xinhuo.certificate.paper.plate.Face;
import org.xinhuo.certificate.paper.seal.FoundSignature;

/** Can a name be printed whose character only a face has that a deployer brought, and is it refused without that face? */
class BroughtFacesTest {

    /** The first of Ext-B, which none of our own faces has. */
    private static final int RARE = 0x20000;

    private static final String NAME = "李" + Character.toString(RARE);

    @TempDir
    private Path folder;

    @BeforeAll
    static void begin() {
        VeraGreenfieldFoundryProvider.initialise();
    }

    private static byte[] print(Optional<Path> faces) {
        return new Printer(PaperFixture.SIGNATORY, faces)
                .print(
                        PaperFixture.peerEducator(),
                        PaperFixture.issue(PaperFixture.of(NAME), PaperFixture.VERIFICATION))
                .bytes();
    }

    @Test
    void without_the_face_the_name_is_refused_and_the_character_named() {
        MissingGlyph missing = catchThrowableOfType(MissingGlyph.class, () -> print(Optional.empty()));

        assertThat(missing.arguments()).contains(Character.toString(RARE), "U+20000");
    }

    @Test
    void with_it_the_certificate_is_as_good_as_any() throws Exception {
        Files.write(folder.resolve("rare.ttf"), faceWith(RARE));
        byte[] pdf = print(Optional.of(folder));

        assertThat(PaperFixture.text(pdf).lines()).contains(NAME);
        assertThat(ArchivablePaperTest.complaints(pdf)).isEmpty();
        assertThat(FoundSignature.on(pdf).state()).isEqualTo(FoundSignature.State.WHOLE);
    }

    @Test
    void our_own_faces_come_first() throws IOException {
        Files.write(folder.resolve("rare.ttf"), faceWith('李'));

        List<Letter> own = new TypeCase(List.of()).letters(new Phrase.Part("李", "holder"), Typeface.KAI);
        List<Letter> more = new TypeCase(TypeCase.in(folder)).letters(new Phrase.Part("李", "holder"), Typeface.KAI);

        assertThat(more.get(0).face().name()).isEqualTo(own.get(0).face().name());
    }

    @Test
    void a_folder_without_faces_or_with_a_broken_one_says_so() throws IOException {
        assertThatExceptionOfType(IllegalArgumentException.class)
                .isThrownBy(() -> print(Optional.of(folder)))
                .withMessageEndingWith("no face in it; put .ttf files there");

        Files.writeString(folder.resolve("rare.otf"), "no face");
        assertThatExceptionOfType(IllegalArgumentException.class)
                .isThrownBy(() -> print(Optional.of(folder)))
                .withMessageContaining("rare.otf");
    }

    /** A face of one letter, drawn as another: a table of characters of its own before the glyphs of ours. */
    private static byte[] faceWith(int codePoint) {
        Face.CutDown cut = Face.read("/org/xinhuo/certificate/fonts/NotoSerifSC-Regular.ttf")
                .cutDownTo(Set.of((int) '一'));
        ByteBuffer before = ByteBuffer.wrap(cut.font());
        int count = before.getShort(4);
        var tables = new TreeMap<Integer, byte[]>();
        for (int i = 0; i < count; i++) {
            int entry = 12 + 16 * i;
            byte[] table = new byte[before.getInt(entry + 12)];
            before.get(before.getInt(entry + 8), table);
            tables.put(before.getInt(entry), table);
        }
        tables.put(0x636D6170, characters(codePoint, cut.glyphs().get((int) '一')));
        int size = 12
                + 16 * tables.size()
                + tables.values().stream()
                        .mapToInt(table -> table.length + 3 & ~3)
                        .sum();
        ByteBuffer face = ByteBuffer.allocate(size).putInt(0x00010000).putShort((short) tables.size());
        face.position(12);
        int place = 12 + 16 * tables.size();
        for (var table : tables.entrySet()) {
            face.putInt(table.getKey()).putInt(0).putInt(place).putInt(table.getValue().length);
            face.put(place, table.getValue());
            place += table.getValue().length + 3 & ~3;
        }
        return face.array();
    }

    /** Format 12 of a table of characters, with one of them. */
    private static byte[] characters(int codePoint, int glyph) {
        ByteBuffer table = ByteBuffer.allocate(40);
        table.putShort((short) 0)
                .putShort((short) 1)
                .putShort((short) 3)
                .putShort((short) 10)
                .putInt(12);
        table.putShort((short) 12).putShort((short) 0).putInt(28).putInt(0).putInt(1);
        table.putInt(codePoint).putInt(codePoint).putInt(glyph);
        return table.array();
    }
}
