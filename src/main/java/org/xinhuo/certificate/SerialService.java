package org.xinhuo.certificate;

import jakarta.annotation.Resource;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import javax.sql.DataSource;
import org.xinhuo.shared.AtOnce;

/** Opens the count for an issuer, scheme and year, in a transaction of its own: two may try at once, one does it. */
@ApplicationScoped
class SerialService {

    /** How both databases say that the row is there already. */
    private static final String DUPLICATE = "23505";

    @Resource(lookup = "java:app/jdbc/xinhuo")
    private DataSource dataSource;

    @Transactional(Transactional.TxType.NOT_SUPPORTED)
    void open(String issuer, String scheme, int year) {
        try (Connection connection = AtOnce.on(dataSource);
                PreparedStatement insert = connection.prepareStatement(
                        "insert into certificate_serial (issuer, scheme, issue_year, last_serial) values (?, ?, ?, 0)")) {
            insert.setString(1, issuer);
            insert.setString(2, scheme);
            insert.setInt(3, year);
            insert.executeUpdate();
        } catch (SQLException e) {
            if (!DUPLICATE.equals(e.getSQLState())) {
                throw new IllegalStateException("The count of certificates could not be opened", e);
            }
        }
    }
}
