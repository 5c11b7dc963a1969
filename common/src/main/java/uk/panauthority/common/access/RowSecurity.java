package uk.panauthority.common.access;

import io.agroal.api.AgroalPoolInterceptor;
import io.quarkus.arc.Arc;
import io.quarkus.arc.ArcContainer;
import jakarta.inject.Singleton;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import org.jspecify.annotations.Nullable;
import uk.panauthority.common.identity.CurrentCaller;

/**
 * Tells PostgreSQL, on the very connection that a transaction uses, for whom the work is done. The settings are local to
 * the transaction, so that a pooled connection can never carry one caller's identity to the next.
 *
 * <p>Fails closed: outside a request the settings are empty and every policy denies; when they cannot be set, the
 * connection is not handed out.
 */
@Singleton
public class RowSecurity implements AgroalPoolInterceptor {

    private static final String SET =
            "select set_config('app.organisation', ?, true), set_config('app.purpose', ?, true),"
                    + " set_config('app.person', ?, true)";

    @Override
    public void onConnectionAcquire(Connection connection) {
        CurrentCaller caller = currentCaller();
        String organisation = caller == null ? null : caller.organisation();
        Purpose purpose = caller == null ? null : caller.purpose();
        try (PreparedStatement statement = connection.prepareStatement(SET)) {
            statement.setString(1, organisation == null ? "" : organisation);
            statement.setString(2, purpose == null ? "" : purpose.name());
            statement.setString(
                    3, caller == null || !caller.known() ? "" : caller.get().username());
            statement.execute();
        } catch (SQLException e) {
            throw new IllegalStateException("row-level security could not be set on the connection", e);
        }
    }

    private static @Nullable CurrentCaller currentCaller() {
        ArcContainer container = Arc.container();
        if (container == null || !container.requestContext().isActive()) {
            return null;
        }
        return container.instance(CurrentCaller.class).get();
    }
}
