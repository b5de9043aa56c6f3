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
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.jboss.logging.Logger;
import org.redlines.analysis.Analyses;
import org.redlines.analysis.Analysis;
import org.redlines.analysis.Scenario;
import org.redlines.collection.Snapshot;
import org.redlines.collection.Snapshots;
import org.redlines.version.CurrentVersion;

/**
 * Loads the analysis of a new version and runs it once, in the background. Without this, the first response takes
 * twenty times as long as the next, because data must be read and Java must compile the code.
 */
@Singleton
class WarmUp {

    private static final Logger LOG = Logger.getLogger(WarmUp.class);

    // The server's own start, and the first requests for a new version, need the processors more.
    private static final int SECONDS_TO_WAIT = 2;

    private final CurrentVersion currentVersion;
    private final Snapshots snapshots;
    private final Analyses analyses;
    private final ScenarioFeatures features;
    private final Judgements judgements;
    private final boolean enabled;
    private final ScheduledExecutorService worker =
            Executors.newSingleThreadScheduledExecutor(WarmUp::backgroundThread);

    WarmUp(
            CurrentVersion currentVersion,
            Snapshots snapshots,
            Analyses analyses,
            ScenarioFeatures features,
            Judgements judgements,
            @ConfigProperty(name = "redlines.prepare") boolean enabled) {
        this.currentVersion = currentVersion;
        this.snapshots = snapshots;
        this.analyses = analyses;
        this.features = features;
        this.judgements = judgements;
        this.enabled = enabled;
    }

    private static Thread backgroundThread(Runnable work) {
        Thread thread = new Thread(work, "analysis-warm-up");
        thread.setDaemon(true);
        thread.setPriority(Thread.MIN_PRIORITY);
        return thread;
    }

    // Runs after Snapshots, so that the new snapshot exists when the version has changed.
    void start(@Observes @Priority(300) StartupEvent event) {
        if (enabled) {
            currentVersion.onChange(version -> worker.schedule(this::warmUpCurrent, SECONDS_TO_WAIT, TimeUnit.SECONDS));
        }
    }

    void stop(@Observes ShutdownEvent event) {
        worker.shutdownNow();
    }

    private void warmUpCurrent() {
        snapshots.find().ifPresent(snapshot -> {
            try {
                warmUp(snapshot);
            } catch (RuntimeException e) {
                if (!worker.isShutdown()) {
                    LOG.warnf("The analysis of %s could not be loaded in advance: %s", snapshot.tag(), e.getMessage());
                }
            }
        });
    }

    private void warmUp(Snapshot snapshot) {
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
