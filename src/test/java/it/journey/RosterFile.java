package it.journey;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.dhatim.fastexcel.Workbook;
import org.dhatim.fastexcel.Worksheet;
import org.dhatim.fastexcel.reader.ReadableWorkbook;

/** A roster as an officer fills it in: the heads of the empty one that was downloaded, and people below. */
final class RosterFile {

    /** One row; the login is empty for who has none yet. */
    record Row(String name, String login, String statement) {

        static Row of(String name) {
            return new Row(name, "", "多次参加青春健康活动");
        }
    }

    private RosterFile() {}

    static List<String> heads(Path template) throws IOException {
        try (InputStream in = Files.newInputStream(template);
                ReadableWorkbook book = new ReadableWorkbook(in)) {
            List<String> heads = new ArrayList<>();
            book.getFirstSheet().read().get(0).forEach(cell -> heads.add(cell.getText()));
            return heads;
        }
    }

    static Path fill(Path template, Path file, List<Row> rows) throws IOException {
        List<String> heads = heads(template);
        try (OutputStream out = Files.newOutputStream(file);
                Workbook book = new Workbook(out, "Journey", "1.0")) {
            Worksheet sheet = book.newWorksheet("推荐名单");
            for (int column = 0; column < heads.size(); column++) {
                sheet.value(0, column, heads.get(column));
            }
            for (int place = 0; place < rows.size(); place++) {
                Row row = rows.get(place);
                sheet.value(place + 1, heads.indexOf("姓名"), row.name());
                sheet.value(place + 1, heads.indexOf("登录名"), row.login());
                sheet.value(place + 1, heads.indexOf("推荐理由"), row.statement());
            }
        }
        return file;
    }
}
