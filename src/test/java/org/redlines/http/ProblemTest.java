package org.redlines.http;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.quarkus.test.junit.QuarkusTest;
import io.restassured.path.json.JsonPath;
import io.smallrye.common.annotation.Blocking;
import jakarta.inject.Inject;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import java.io.IOException;
import java.sql.SQLException;
import java.util.Locale;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.redlines.collection.ApiTest;
import org.sqlite.SQLiteErrorCode;
import org.sqlite.SQLiteException;

@QuarkusTest
class ProblemTest extends ApiTest {

    @Inject
    ResponseCache ready;

    @ParameterizedTest
    @ValueSource(strings = {"POST", "PUT", "DELETE", "PATCH", "TRACE", "FOO"})
    void onlyReadingIsAllowed(String method) throws IOException {
        for (String address : new String[] {"/ogc", "/ogc/collections/claims/items", "/layers/claims.geojson", "/"}) {
            Raw.Reply reply = Raw.send(method, address);
            assertEquals(405, reply.status(), method + " " + address);
            assertEquals("GET, HEAD, OPTIONS", reply.header("Allow"));
            assertEquals("application/problem+json", reply.header("Content-Type"));
        }
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "/%zz",
                "/ogc/collections/%",
                "/ogc/collections/claims/items/%c3%28",
                "/ogc/collections/claims/items?bbox=%zz",
                "/ogc/collections/claims/items?%",
                "/ogc/collections/claims/items?bbox=[1,2,3,4]",
                "/ogc/collections/claims/items?datetime=<script>",
                "/ogc/collections/claims/items?{|}^`\\"
            })
    void anUnreadableAddressIsRefusedWithAReason(String address) throws IOException {
        Raw.Reply reply = Raw.get(address);
        assertTrue(reply.status() == 400 || reply.status() == 404, reply.head());
        assertEquals("application/problem+json", reply.header("Content-Type"));
        assertEquals(reply.status(), JsonPath.from(reply.text()).getInt("status"));
        assertEquals("*", reply.header("Access-Control-Allow-Origin"));
    }

    @Test
    void textThatIsNotEncodedIsStillRead() throws IOException {
        assertEquals(200, Raw.get("/ogc/collections/claims/items?title=Սյունիք").status());
    }

    @Test
    void nothingPublishedIsSaidWithWhatToDo() throws IOException {
        fixture.clear();
        // As if this server had never answered anything.
        ready.switchTo("nothing");
        for (String address : new String[] {"/ogc", "/ogc/collections/claims/items", "/layers/claims.geojson"}) {
            Raw.Reply reply = Raw.get(address);
            assertEquals(503, reply.status());
            assertTrue(reply.text().contains("./redlines publish"), reply.text());
        }
        assertEquals(503, Raw.get("/q/health/ready").status());
        assertEquals(200, Raw.get("/q/health/live").status());
        fixture.serve();
        assertEquals(200, Raw.get("/q/health/ready").status());
        assertEquals(200, Raw.get("/ogc/collections/claims/items").status());
    }

    @Test
    void aPerCentSignAfterAParameterOfThePathIsNoFault() throws IOException {
        Raw.Reply reply = Raw.get("/c;l/x%25a");
        assertEquals(400, reply.status());
        assertEquals("application/problem+json", reply.header("Content-Type"));
    }

    @Test
    void healthIsOnlyRead() throws IOException {
        for (String method : new String[] {"POST", "PUT", "DELETE", "PATCH"}) {
            assertEquals(405, Raw.send(method, "/q/health/ready").status(), method);
        }
        assertEquals(200, Raw.send("HEAD", "/q/health/live").status());
    }

    @Test
    void aBodyWhoseEndIsUnknownIsRefused() throws IOException {
        for (String encoding : new String[] {"gzip", "identity", "chunked, gzip", "x"}) {
            Raw.Reply reply = Raw.get("/ogc", "Transfer-Encoding: " + encoding);
            assertTrue(reply.status() == 501 || reply.status() == 400, encoding + ": " + reply.head());
            assertEquals("close", reply.header("Connection"));
        }
    }

    @Test
    void aFaultLeaksNothing() throws IOException {
        String table = fixture.table("claims");
        fixture.run("alter table " + table + " rename to feature_away");
        try {
            Raw.Reply reply = Raw.get("/ogc/collections/claims/items?actor=iran&limit=7");
            assertEquals(500, reply.status());
            assertEquals("application/problem+json", reply.header("Content-Type"));
            String text = reply.text().toLowerCase(Locale.ROOT);
            for (String leak : new String[] {"select", "feature_away", "relation", "exception", "org.", "at "}) {
                assertTrue(!text.contains(leak), text);
            }
        } finally {
            fixture.run("alter table feature_away rename to " + table);
        }
    }

    /** As a replica does with a query that stands in the way of what it follows. */
    @Test
    void aQueryThatTheDatabaseBreaksOffMayBeAskedAgain() throws IOException {
        String table = fixture.table("claims");
        fixture.run("alter table " + table + " rename to feature_away");
        try {
            fixture.run("create function break_off() returns boolean language plpgsql volatile as $$ begin"
                    + " raise exception 'conflict with recovery' using errcode = '40001'; end $$");
            fixture.run("create view " + table + " as select * from feature_away where break_off()");
            Raw.Reply reply = Raw.get("/ogc/collections/claims/items?actor=iran&limit=6");
            assertEquals(503, reply.status());
            assertEquals("5", reply.header("Retry-After"));
        } finally {
            fixture.run("drop view if exists " + table);
            fixture.run("drop function if exists break_off()");
            fixture.run("alter table feature_away rename to " + table);
        }
    }

    /** Injects the fault: the server's own files hardly ever break, and never on request. */
    @Path("/fault")
    public static class Fault {
        @GET
        @Blocking
        @Path("{what}")
        public String fail(String what) {
            throw new IllegalStateException(
                    what.equals("file")
                            ? new SQLiteException("[SQLITE_IOERR] disk I/O error", SQLiteErrorCode.SQLITE_IOERR)
                            : new SQLException("Sorry, acquisition timeout!"));
        }
    }

    @Test
    void aFileThatCannotBeWrittenIsNotTakenForTheDatabase() throws IOException {
        assertEquals(500, Raw.get("/fault/file").status());
        Raw.Reply reply = Raw.get("/fault/database");
        assertEquals(503, reply.status());
        assertTrue(reply.text().contains("The database does not answer"), reply.text());
    }
}
