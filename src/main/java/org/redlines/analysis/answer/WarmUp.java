package org.redlines.analysis.answer;

import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.quarkus.runtime.ShutdownEvent;
import io.quarkus.runtime.StartupEvent;
import jakarta.annotation.Priority;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Singleton;
import java.util.Map;
import java.util.TreeSet;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.jboss.logging.Logger;
import org.redlines.analysis.Analyses;
import org.redlines.analysis.Analysis;
import org.redlines.analysis.Scenario;
import org.redlines.collection.Snapshot;
import org.redlines.collection.Snapshots;
import org.redlines.version.CurrentVersion;

/**
 * Reads the analysis of a new version and asks it once, in the background: read from the database, and by code that Java has
 * not compiled yet, the first answer takes twenty times as long as the next.
 */
@Singleton
class WarmUp {

    private static final Logger LOG = Logger.getLogger(WarmUp.class);

    private final CurrentVersion currentVersion;
    private final Snapshots snapshots;
    private final Analyses analyses;
    private final ScenarioFeatures features;
    private final Judgements judgements;
    private final boolean wanted;
    private final ExecutorService worker = Executors.newSingleThreadExecutor(WarmUp::inTheBackground);

    WarmUp(
            CurrentVersion currentVersion,
            Snapshots snapshots,
            Analyses analyses,
            ScenarioFeatures features,
            Judgements judgements,
            @ConfigProperty(name = "redlines.prepare") boolean wanted) {
        this.currentVersion = currentVersion;
        this.snapshots = snapshots;
        this.analyses = analyses;
        this.features = features;
        this.judgements = judgements;
        this.wanted = wanted;
    }

    private static Thread inTheBackground(Runnable work) {
        Thread thread = new Thread(work, "analysis-warm-up");
        thread.setDaemon(true);
        thread.setPriority(Thread.MIN_PRIORITY);
        return thread;
    }

    // After Snapshots, so that the new snapshot is there when the version has changed.
    void start(@Observes @Priority(300) StartupEvent event) {
        if (wanted) {
            currentVersion.onChange(version -> worker.execute(this::askCurrent));
        }
    }

    void stop(@Observes ShutdownEvent event) {
        worker.shutdownNow();
    }

    private void askCurrent() {
        snapshots.find().ifPresent(snapshot -> {
            try {
                ask(snapshot);
            } catch (RuntimeException e) {
                if (!worker.isShutdown()) {
                    LOG.warnf("The analysis of %s waits for its first reader: %s", snapshot.tag(), e.getMessage());
                }
            }
        });
    }

    private void ask(Snapshot snapshot) {
        Analysis analysis = analyses.get(snapshot);
        features.statements(snapshot);
        for (String day : VocabularyDocument.listDates(analysis)) {
            Question question = new Question(day, new TreeSet<>(Question.STRENGTHS), Map.of(), Map.of());
            new RoomDocument(analysis, question).whole();
            for (Scenario scenario : analysis.scenarios()) {
                ObjectNode document = JsonNodeFactory.instance.objectNode();
                new JudgedDocument(analysis, question, scenario.arrangement(), judgements)
                        .counts(document.putObject("counts"));
            }
        }
    }
}
