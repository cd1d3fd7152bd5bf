package org.xinhuo.app;

import jakarta.annotation.PostConstruct;
import jakarta.annotation.PreDestroy;
import jakarta.annotation.Resource;
import jakarta.annotation.sql.DataSourceDefinition;
import jakarta.ejb.Singleton;
import jakarta.ejb.Startup;
import jakarta.ejb.TransactionManagement;
import jakarta.ejb.TransactionManagementType;
import jakarta.inject.Inject;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.util.logging.Level;
import java.util.logging.Logger;
import javax.sql.DataSource;
import liquibase.Contexts;
import liquibase.Liquibase;
import liquibase.UpdateSummaryEnum;
import liquibase.database.Database;
import liquibase.database.DatabaseFactory;
import liquibase.database.core.DerbyDatabase;
import liquibase.database.jvm.JdbcConnection;
import liquibase.exception.LiquibaseException;
import liquibase.resource.ClassLoaderResourceAccessor;
import org.xinhuo.shared.Setting;

/**
 * What happens before the first request: the schema is brought up to date, then an empty database is given the
 * association tree and, where wished, sample people.
 */
@DataSourceDefinition(
        name = "java:app/jdbc/xinhuo",
        className = "org.xinhuo.app.DatabaseSource",
        minPoolSize = 2,
        maxPoolSize = 32,
        isolationLevel = Connection.TRANSACTION_READ_COMMITTED,
        properties = {
            "fish.payara.is-connection-validation-required=true",
            "fish.payara.connection-validation-method=auto-commit"
        })
@Singleton
@Startup
@TransactionManagement(TransactionManagementType.BEAN)
public class Start {

    private static final Logger LOG = Logger.getLogger(Start.class.getName());

    @Resource(lookup = "java:app/jdbc/xinhuo")
    private DataSource dataSource;

    @Inject
    private FirstData firstData;

    @PostConstruct
    void start() {
        migrate();
        firstData.fill();
    }

    private void migrate() {
        try (Connection connection = dataSource.getConnection()) {
            Database database =
                    DatabaseFactory.getInstance().findCorrectDatabaseImplementation(new JdbcConnection(connection));
            if (database instanceof DerbyDatabase derby) {
                derby.setShutdownEmbeddedDerby(false);
            }
            try (Liquibase liquibase = new Liquibase("db/changes.yaml", new ClassLoaderResourceAccessor(), database)) {
                liquibase.setShowSummary(UpdateSummaryEnum.OFF);
                liquibase.update(new Contexts());
                LOG.log(Level.INFO, "{0} {1}, the schema is up to date", new Object[] {
                    database.getDatabaseProductName(), database.getDatabaseProductVersion()
                });
                if (!connection.getAutoCommit()) {
                    connection.rollback();
                }
            }
        } catch (SQLException | LiquibaseException e) {
            throw new IllegalStateException("The database schema could not be brought up to date", e);
        }
    }

    @PreDestroy
    void stop() {
        if (DatabaseSource.isDerby(Setting.DB_URL.orElse("jdbc:derby:"))) {
            try {
                DriverManager.getConnection("jdbc:derby:;shutdown=true");
            } catch (SQLException e) {
                LOG.log(Level.FINE, "Derby says goodbye by an exception", e);
            }
        }
    }
}
