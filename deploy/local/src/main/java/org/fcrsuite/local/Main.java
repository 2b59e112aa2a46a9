package org.fcrsuite.local;

import java.util.logging.Level;
import java.util.logging.LogManager;
import java.util.logging.Logger;

import org.fcrsuite.embedded.StartFailure;
import org.fcrsuite.kit.security.ApiKeySecret;

import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.ParseResult;

/** The command line of the local suite; {@code ./fcr} calls it. */
@Command(name = "fcr", description = "The FCR Suite on one machine.", mixinStandardHelpOptions = true, subcommands = {
        UpCommand.class, DemoCommand.class, ImportCommand.class, RecountCommand.class, StatusCommand.class,
        DownCommand.class, PageSpeedCommand.class })
final class Main {

    private static final Logger LOG = Logger.getLogger(Main.class.getName());

    private Main() {
    }

    public static void main(String[] arguments) {
        // Only what the commands themselves say belongs on the terminal; libraries may speak to a log, if there is one.
        LogManager.getLogManager().reset();
        System.exit(commandLine().execute(arguments));
    }

    static CommandLine commandLine() {
        return new CommandLine(new Main()).setExecutionExceptionHandler(Main::explain);
    }

    @Command(name = "key", description = "Prints a new API key, for FCR_BOOTSTRAP_KEY of a deployment.")
    void key() {
        System.out.println(ApiKeySecret.generate());
    }

    private static int explain(Exception failure, CommandLine command, ParseResult parsed) {
        LOG.log(Level.SEVERE, "The command failed.", failure);
        var expected = failure instanceof Refusal || failure instanceof StartFailure;
        var reason = failure.getMessage() == null ? failure.getClass().getSimpleName() : failure.getMessage();
        command.getErr().println("fcr: " + (expected ? reason : "something unexpected went wrong: " + reason));
        return CommandLine.ExitCode.SOFTWARE;
    }
}
