package org.xinhuo.app;

import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import liquibase.change.custom.CustomTaskChange;
import liquibase.database.Database;
import liquibase.database.jvm.JdbcConnection;
import liquibase.exception.CustomChangeException;
import liquibase.exception.DatabaseException;
import liquibase.exception.ValidationErrors;
import liquibase.resource.ResourceAccessor;
import org.xinhuo.account.PersonName;
import org.xinhuo.shared.Refusal;

/** Done once, as a change of the schema: people who were added before initials were kept get theirs, and are found by them. */
public class InitialsOfPeople implements CustomTaskChange {

    /** Rows sent to the database at once. */
    private static final int BATCH = 1000;

    private int people;

    @Override
    public void execute(Database database) throws CustomChangeException {
        JdbcConnection connection = (JdbcConnection) database.getConnection();
        try (PreparedStatement select =
                        connection.prepareStatement("select id, name from person where initials is null");
                PreparedStatement update = connection.prepareStatement("update person set initials = ? where id = ?");
                ResultSet rows = select.executeQuery()) {
            while (rows.next()) {
                update.setString(1, initials(rows.getString(2)));
                update.setLong(2, rows.getLong(1));
                update.addBatch();
                people++;
                if (people % BATCH == 0) {
                    update.executeBatch();
                }
            }
            update.executeBatch();
        } catch (SQLException | DatabaseException e) {
            throw new CustomChangeException("The initials of people could not be written", e);
        }
    }

    /** None for a name that would not be taken today: it is found by its characters as before. */
    private static String initials(String name) {
        try {
            return new PersonName(name).initials();
        } catch (Refusal notTakenToday) {
            return "";
        }
    }

    @Override
    public String getConfirmationMessage() {
        return "initials of " + people + " people";
    }

    @Override
    public void setUp() {
        // nothing is needed
    }

    @Override
    public void setFileOpener(ResourceAccessor files) {
        // reads no file
    }

    @Override
    public ValidationErrors validate(Database database) {
        return new ValidationErrors();
    }
}
