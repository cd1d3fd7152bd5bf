package org.xinhuo.certification.reading;

import jakarta.annotation.Resource;
import jakarta.enterprise.context.ApplicationScoped;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.Map;
import java.util.TreeMap;
import javax.sql.DataSource;
import org.xinhuo.shared.AtOnce;

/** What the database remembers of schemes from one start to the next: which one opened with a number. Asked before the first request. */
@ApplicationScoped
public class OpenedSchemes {

    /** How both databases say that the row is there already. */
    private static final String DUPLICATE = "23505";

    @Resource(lookup = "java:app/jdbc/xinhuo")
    private DataSource dataSource;

    /** The scheme that opened with a number, by number. */
    public Map<String, String> byNumber() {
        try (Connection connection = AtOnce.on(dataSource);
                PreparedStatement select = connection.prepareStatement("select digits, scheme from scheme_number");
                ResultSet rows = select.executeQuery()) {
            Map<String, String> opened = new TreeMap<>();
            while (rows.next()) {
                opened.put(rows.getString(1), rows.getString(2));
            }
            return opened;
        } catch (SQLException e) {
            throw new IllegalStateException("The numbers of schemes could not be read", e);
        }
    }

    /** Remembers that a scheme is open with its number, in place of whichever had it before and has it no more. */
    public void remember(String number, String scheme) {
        try (Connection connection = AtOnce.on(dataSource)) {
            if (write(connection, "update scheme_number set scheme = ? where digits = ?", scheme, number) == 0) {
                write(connection, "insert into scheme_number (scheme, digits) values (?, ?)", scheme, number);
            }
        } catch (SQLException e) {
            // two nodes start at once: the other one has written it
            if (!DUPLICATE.equals(e.getSQLState())) {
                throw new IllegalStateException("The number of a scheme could not be remembered", e);
            }
        }
    }

    private static int write(Connection connection, String sql, String scheme, String number) throws SQLException {
        try (PreparedStatement statement = connection.prepareStatement(sql)) {
            statement.setString(1, scheme);
            statement.setString(2, number);
            return statement.executeUpdate();
        }
    }
}
