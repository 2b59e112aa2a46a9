package org.fcrsuite.survey.delivery;

import java.nio.file.Path;
import java.util.Optional;

import io.smallrye.config.ConfigMapping;

/** How e-mail looks. */
@ConfigMapping(prefix = "fcr.survey.mail")
public interface MailConfig {

    /**
     * A directory with templates of the deployment's own: {@code html.html}, {@code text.txt} and {@code subject.txt}, each
     * also for one language, such as {@code html_nl.html}. What is not there is as it comes with the service. They are read
     * and tried when the service starts, and a broken one keeps it from starting.
     */
    Optional<Path> templates();
}
