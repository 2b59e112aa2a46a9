package org.fcrsuite.local;

import java.util.Locale;

import org.fcrsuite.local.simulator.Progress;

import me.tongfei.progressbar.ConsoleProgressBarConsumer;
import me.tongfei.progressbar.ProgressBar;
import me.tongfei.progressbar.ProgressBarBuilder;
import me.tongfei.progressbar.ProgressBarStyle;

/** A bar where a person watches a terminal; a line every tenth of the way where a file or a pipe does. */
final class TerminalProgress implements Progress, AutoCloseable {

    private static final int WIDTH = 90;
    private static final int TENTHS = 10;

    // `./fcr` knows whether its output is a terminal; Java 17 cannot tell it from its input being one.
    private final boolean terminal = Boolean.getBoolean("suite.terminal");
    private String task = "";
    private ProgressBar bar;
    private long tenths;

    @Override
    public synchronized void say(String line) {
        endTask();
        Console.say(line);
    }

    @Override
    public synchronized void advance(String name, long done, long total) {
        if (!name.equals(task)) {
            endTask();
            task = name;
        }
        if (terminal) {
            advanceBar(done, total);
        } else {
            advanceLines(done, total);
        }
        if (done >= total) {
            endTask();
        }
    }

    @Override
    public synchronized void close() {
        endTask();
    }

    private void advanceBar(long done, long total) {
        if (bar == null) {
            bar = new ProgressBarBuilder().setTaskName(task).setInitialMax(total).setStyle(ProgressBarStyle.ASCII)
                    .setConsumer(new ConsoleProgressBarConsumer(System.out, WIDTH)).build();
        }
        bar.maxHint(total).stepTo(done);
    }

    private void advanceLines(long done, long total) {
        long reached = total == 0 ? TENTHS : done * TENTHS / total;
        if (reached > tenths) {
            tenths = reached;
            Console.say(String.format(Locale.ROOT, "  %s: %d %%", task, reached * TENTHS));
        }
    }

    private void endTask() {
        if (bar != null) {
            bar.close();
            bar = null;
        }
        task = "";
        tenths = 0;
    }
}
