package org.redlines.feed;

import jakarta.enterprise.inject.Produces;
import jakarta.inject.Singleton;
import java.util.Map;
import java.util.TreeMap;
import org.redlines.change.ChangeFilter;
import org.redlines.collection.AsOf;
import org.redlines.collection.FurtherAddress;
import org.redlines.http.Format;

/** Makes the addresses of the feeds known. */
@Singleton
class FeedAddresses {

    @Produces
    @Singleton
    FurtherAddress atom() {
        return address("/feeds/changes.atom", "feedAtom", "Atom", AtomFeed.FORMAT);
    }

    @Produces
    @Singleton
    FurtherAddress json() {
        return address("/feeds/changes.json", "feedJson", "JSON Feed", JsonFeed.FORMAT);
    }

    private static FurtherAddress address(String path, String name, String kind, Format format) {
        Map<String, String> parameters = new TreeMap<>(ChangeFilter.describe());
        parameters.put(FeedCursor.PARAMETER, "Where older entries are; taken from a 'next' link");
        parameters.put(AsOf.PARAMETER, "The feed as it was when this version was served");
        return new FurtherAddress(path, name, "New and changed records as " + kind, format, parameters);
    }
}
