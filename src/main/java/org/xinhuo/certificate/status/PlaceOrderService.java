package org.xinhuo.certificate.status;

import jakarta.annotation.Resource;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.security.SecureRandom;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Clock;
import java.time.LocalDateTime;
import java.time.ZoneOffset;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import javax.sql.DataSource;
import org.xinhuo.shared.AtOnce;

/** Opens lists as they are needed, outside of the transaction that needs one: two may try at once, one does it. */
@ApplicationScoped
class PlaceOrderService {

    /** How both databases say that the row is there already. */
    private static final String DUPLICATE = "23505";

    @Resource(lookup = "java:app/jdbc/xinhuo")
    private DataSource dataSource;

    @Inject
    private Clock clock;

    private final SecureRandom random = new SecureRandom();

    /** An order never changes, so each node reads it once. */
    private final Map<Integer, PlaceOrder> known = new ConcurrentHashMap<>();

    @Transactional(Transactional.TxType.NOT_SUPPORTED)
    PlaceOrder of(int list) {
        PlaceOrder order = known.get(list);
        if (order == null) {
            order = find(list).orElseGet(() -> {
                open(list);
                return find(list).orElseThrow();
            });
            known.put(list, order);
        }
        return order;
    }

    private Optional<PlaceOrder> find(int list) {
        try (Connection connection = AtOnce.on(dataSource);
                PreparedStatement query =
                        connection.prepareStatement("select places from status_list where list_no = ?")) {
            query.setInt(1, list);
            try (ResultSet row = query.executeQuery()) {
                return row.next() ? Optional.of(new PlaceOrder(row.getBytes(1))) : Optional.empty();
            }
        } catch (SQLException e) {
            throw new IllegalStateException("The list of states could not be read", e);
        }
    }

    private void open(int list) {
        try (Connection connection = AtOnce.on(dataSource);
                PreparedStatement insert = connection.prepareStatement(
                        "insert into status_list (list_no, places, revision, changed_at) values (?, ?, 0, ?)")) {
            insert.setInt(1, list);
            insert.setBytes(2, PlaceOrder.drawn(random).places());
            insert.setTimestamp(3, Timestamp.valueOf(LocalDateTime.ofInstant(clock.instant(), ZoneOffset.UTC)));
            insert.executeUpdate();
        } catch (SQLException e) {
            if (!DUPLICATE.equals(e.getSQLState())) {
                throw new IllegalStateException("The list of states could not be opened", e);
            }
        }
    }
}
