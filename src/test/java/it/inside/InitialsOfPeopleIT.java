package it.inside;

import static org.assertj.core.api.Assertions.assertThat;

import it.boot.ContainerTest;
import jakarta.inject.Inject;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import liquibase.database.DatabaseFactory;
import liquibase.database.jvm.JdbcConnection;
import liquibase.exception.CustomChangeException;
import liquibase.exception.DatabaseException;
import org.junit.jupiter.api.Test;
import org.xinhuo.account.Person;
import org.xinhuo.app.InitialsOfPeople;

/** Are people who were added before initials were kept found by them after the next start? */
class InitialsOfPeopleIT extends ContainerTest {

    @Inject
    private Stage stage;

    @Inject
    private Database database;

    @Test
    void who_has_none_gets_them() {
        Person person = stage.trainee("欧阳修远", "3411");

        String initials = database.rolledBack(connection -> {
            execute(connection.prepareStatement("update person set initials = null where id = ?"), person.getId());
            try {
                new InitialsOfPeople()
                        .execute(DatabaseFactory.getInstance()
                                .findCorrectDatabaseImplementation(new JdbcConnection(connection)));
            } catch (DatabaseException | CustomChangeException e) {
                throw new IllegalStateException(e);
            }
            try (PreparedStatement select = connection.prepareStatement("select initials from person where id = ?")) {
                select.setLong(1, person.getId());
                try (ResultSet row = select.executeQuery()) {
                    row.next();
                    return row.getString(1);
                }
            }
        });

        assertThat(initials).isEqualTo("oyxy");
    }

    private static void execute(PreparedStatement statement, long id) throws SQLException {
        try (statement) {
            statement.setLong(1, id);
            assertThat(statement.executeUpdate()).isEqualTo(1);
        }
    }
}
