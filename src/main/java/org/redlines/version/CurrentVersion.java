package org.redlines.version;

import io.agroal.api.AgroalDataSource;
import jakarta.enterprise.context.ApplicationScoped;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.function.Consumer;

/**
 * The version that this server serves: the highest published one.
 *
 * <p>{@link VersionListener} keeps it up to date. {@link #get} does not query the database. It is empty until the first
 * version has been published.
 */
@ApplicationScoped
public class CurrentVersion {

    private final AgroalDataSource dataSource;
    private final List<Consumer<Version>> hooks = new CopyOnWriteArrayList<>();
    private volatile Version version;

    CurrentVersion(AgroalDataSource dataSource) {
        this.dataSource = dataSource;
    }

    /** The version to serve, or empty when none has been published. */
    public Optional<Version> get() {
        return Optional.ofNullable(version);
    }

    /**
     * Calls the hook after every change of version, and at once if there is a version already.
     *
     * <p>The hook runs on the thread that noticed the change, and must not block for long. {@link #get()} already
     * returns the new version then.
     */
    public void onChange(Consumer<Version> hook) {
        hooks.add(hook);
        get().ifPresent(hook);
    }

    /** Reads the highest version from the database now, without waiting for the notification. */
    public Optional<Version> refresh() {
        try (Connection connection = dataSource.getConnection()) {
            return refresh(connection);
        } catch (SQLException e) {
            throw new IllegalStateException("The published version cannot be read from the database.", e);
        }
    }

    synchronized Optional<Version> refresh(Connection connection) throws SQLException {
        Optional<Version> found = Versions.findHighest(connection);
        Version before = version;
        version = found.orElse(null);
        if (version != null && !version.equals(before)) {
            hooks.forEach(hook -> hook.accept(version));
        }
        return found;
    }
}
