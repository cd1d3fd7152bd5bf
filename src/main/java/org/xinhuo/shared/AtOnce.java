package org.xinhuo.shared;

import java.sql.Connection;
import java.sql.SQLException;
import javax.sql.DataSource;

/**
 * Connections whose every statement is kept at once, for what is written beside any transaction. The pool hands a connection
 * out as whoever had it before left it: without this, a row could wait for a commit that never comes.
 */
public final class AtOnce {

    private AtOnce() {}

    /** Not for code that runs inside a transaction. */
    public static Connection on(DataSource dataSource) throws SQLException {
        Connection connection = dataSource.getConnection();
        connection.setAutoCommit(true);
        return connection;
    }
}
