package org.xinhuo.shared;

import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.UUID;
import org.apache.derby.jdbc.EmbeddedDataSource;

/** A database of a test's own with one table, in memory, for what is kept beside any transaction. */
public final class MemoryDatabase {

    private MemoryDatabase() {}

    /** @param createTable as SQL */
    public static EmbeddedDataSource with(String createTable) throws SQLException {
        System.setProperty("derby.stream.error.file", "target/derby.log");
        EmbeddedDataSource database = new EmbeddedDataSource();
        database.setDatabaseName("memory:" + UUID.randomUUID());
        database.setCreateDatabase("create");
        try (Connection connection = database.getConnection();
                Statement statement = connection.createStatement()) {
            statement.execute(createTable);
        }
        return database;
    }
}
