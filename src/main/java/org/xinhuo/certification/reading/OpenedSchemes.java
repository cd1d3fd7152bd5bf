package org.xinhuo.certification.reading;

import jakarta.annotation.Resource;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.Map;
import java.util.TreeMap;
import javax.sql.DataSource;
import org.xinhuo.shared.AtOnce;

/** What the database remembers of schemes from one start to the next: which one opened with a number. Asked before the first request. */
@ApplicationScoped
public class OpenedSchemes {

    @Resource(lookup = "java:app/jdbc/xinhuo")
    private DataSource dataSource;

    /** The scheme that opened with a number, by number. */
    public Map<String, String> byNumber() {
        Map<String, String> opened = new TreeMap<>();
        new AtOnce(dataSource)
                .list(row -> Map.entry(row.getString(1), row.getString(2)), "select digits, scheme from scheme_number")
                .forEach(one -> opened.put(one.getKey(), one.getValue()));
        return opened;
    }

    /** Remembers that a scheme is open with its number, in place of whichever had it before and has it no more. */
    public void remember(String number, String scheme) {
        AtOnce rows = new AtOnce(dataSource);
        if (rows.change("update scheme_number set scheme = ? where digits = ?", scheme, number) == 0) {
            rows.add("insert into scheme_number (scheme, digits) values (?, ?)", scheme, number);
        }
    }
}
