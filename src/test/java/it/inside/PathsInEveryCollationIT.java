package it.inside;

import static org.assertj.core.api.Assertions.assertThat;

import it.boot.ContainerTest;
import jakarta.inject.Inject;
import java.util.List;
import org.junit.jupiter.api.Test;

/**
 * Does an office find what lies below it, whatever the language of its database? A subtree is a range of paths, and in the
 * order of most languages ({@code zh_CN.UTF-8}, {@code en_US.UTF-8}) what lies below does not stand inside that range.
 * Derby compares code points everywhere.
 */
class PathsInEveryCollationIT extends ContainerTest {

    @Inject
    private Database database;

    @Test
    void every_path_of_an_organisation_is_compared_by_its_code_points() {
        List<Object> others = database.isDerby()
                ? List.of()
                : database.list("select table_name || '.' || column_name from information_schema.columns"
                        + " where table_schema = current_schema() and column_name like '%path'"
                        + " and collation_name is distinct from 'C' order by 1");

        assertThat(others).isEmpty();
    }
}
