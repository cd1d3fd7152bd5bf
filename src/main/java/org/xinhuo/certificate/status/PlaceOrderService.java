package org.xinhuo.certificate.status;

import jakarta.annotation.Resource;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.security.SecureRandom;
import java.time.Clock;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import javax.sql.DataSource;
import org.xinhuo.shared.AtOnce;

/** Opens lists as they are needed, outside of the transaction that needs one: two may try at once, one does it. */
@ApplicationScoped
class PlaceOrderService {

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
        return rows()
                .list(row -> new PlaceOrder(row.getBytes(1)), "select places from status_list where list_no = ?", list)
                .stream()
                .findFirst();
    }

    private void open(int list) {
        rows().add(
                        "insert into status_list (list_no, places, revision, changed_at) values (?, ?, 0, ?)",
                        list,
                        PlaceOrder.drawn(random).places(),
                        clock.instant());
    }

    private AtOnce rows() {
        return new AtOnce(dataSource);
    }
}
