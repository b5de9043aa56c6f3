package org.redlines.version;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.agroal.api.AgroalDataSource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.LocalDate;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

@QuarkusTest
class CurrentVersionTest {

    @Inject
    AgroalDataSource dataSource;

    @Inject
    CurrentVersion current;

    @BeforeEach
    void noVersion() throws SQLException {
        run("truncate version restart identity cascade");
        current.refresh();
    }

    @Test
    void isEmptyBeforeTheFirstPublication() {
        assertTrue(current.get().isEmpty());
    }

    @Test
    void followsANotificationWithoutARestart() throws Exception {
        BlockingQueue<Version> seen = new LinkedBlockingQueue<>();
        current.onChange(seen::add);

        publish("a");
        Version first = seen.poll(20, TimeUnit.SECONDS);
        publish("b");
        Version second = seen.poll(20, TimeUnit.SECONDS);

        assertEquals("a", first.contentHash());
        assertEquals(first.number() + 1, second.number());
        assertEquals(LocalDate.of(2026, 6, 29), second.lastEvidence());
        assertEquals(second, current.get().orElseThrow());
    }

    @Test
    void reconnectsWhenTheConnectionIsLost() throws Exception {
        BlockingQueue<Version> seen = new LinkedBlockingQueue<>();
        current.onChange(seen::add);

        run("select pg_terminate_backend(pid) from pg_stat_activity"
                + " where datname = current_database() and application_name like 'redlines version listener%'");
        publish("after the loss");

        assertEquals("after the loss", seen.poll(20, TimeUnit.SECONDS).contentHash());
    }

    private void publish(String hash) throws SQLException {
        run("insert into version (content_hash, last_evidence) values ('" + hash + "', '2026-06-29')");
        run("notify " + VersionListener.CHANNEL + ", '1'");
    }

    private void run(String sql) throws SQLException {
        try (Connection connection = dataSource.getConnection();
                Statement statement = connection.createStatement()) {
            statement.execute(sql);
        }
    }
}
