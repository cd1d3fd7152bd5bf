package org.xinhuo.app;

import java.io.OutputStream;
import java.io.PrintWriter;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.util.Optional;
import java.util.Properties;
import java.util.logging.Logger;
import javax.sql.DataSource;
import org.xinhuo.shared.Setting;

/**
 * Where connections come from: PostgreSQL where {@code XINHUO_DB_URL}, {@code XINHUO_DB_USER} and {@code
 * XINHUO_DB_PASSWORD} say so, else the embedded Derby in the folder {@code data}. The container pools them.
 */
public class DatabaseSource implements DataSource {

    private static final String EMBEDDED = "jdbc:derby:data/derby;create=true";

    private final String url = Setting.DB_URL.orElse(EMBEDDED);
    private final Properties login = new Properties();

    public DatabaseSource() {
        if (isDerby(url)) {
            System.setProperty("derby.stream.error.field", "org.xinhuo.app.DatabaseSource.SILENT");
            Optional.of("derby.storage.pageCacheSize")
                    .filter(key -> System.getProperty(key) == null)
                    .ifPresent(key -> System.setProperty(key, "10000"));
        } else {
            login.setProperty("user", Setting.DB_USER.orElse("xinhuo"));
            login.setProperty("password", Setting.DB_PASSWORD.orElse(""));
            login.setProperty("reWriteBatchedInserts", "true");
            login.setProperty("tcpKeepAlive", "true");
        }
    }

    /** Derby's own log would be a second one beside the server's; what matters reaches us as exceptions. */
    public static final OutputStream SILENT = OutputStream.nullOutputStream();

    static boolean isDerby(String url) {
        return url.startsWith("jdbc:derby:");
    }

    @Override
    public Connection getConnection() throws SQLException {
        load(isDerby(url) ? "org.apache.derby.iapi.jdbc.AutoloadedDriver" : "org.postgresql.Driver");
        return DriverManager.getConnection(url, login);
    }

    /** Drivers inside a WAR do not register themselves with the driver manager. */
    private static void load(String driver) {
        try {
            Class.forName(driver);
        } catch (ClassNotFoundException e) {
            throw new IllegalStateException(e);
        }
    }

    @Override
    public Connection getConnection(String user, String password) throws SQLException {
        return getConnection();
    }

    @Override
    public PrintWriter getLogWriter() {
        return null;
    }

    @Override
    public void setLogWriter(PrintWriter out) {
        // connections log through the server
    }

    @Override
    public void setLoginTimeout(int seconds) {
        // the pool has its own
    }

    @Override
    public int getLoginTimeout() {
        return 0;
    }

    @Override
    public Logger getParentLogger() {
        return Logger.getLogger("org.xinhuo");
    }

    @Override
    public <T> T unwrap(Class<T> type) throws SQLException {
        if (type.isInstance(this)) {
            return type.cast(this);
        }
        throw new SQLException("Not a wrapper of " + type.getName());
    }

    @Override
    public boolean isWrapperFor(Class<?> type) {
        return type.isInstance(this);
    }
}
