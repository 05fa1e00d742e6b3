package org.belfry.web.start;

import jakarta.annotation.PostConstruct;
import jakarta.annotation.PreDestroy;
import jakarta.ejb.DependsOn;
import jakarta.ejb.Singleton;
import jakarta.ejb.Startup;
import jakarta.inject.Inject;
import java.lang.System.Logger;
import java.lang.System.Logger.Level;
import java.util.Optional;
import org.belfry.handshake.LauncherMXBean;
import org.belfry.handshake.Party;
import org.belfry.platform.identity.DemoMode;
import org.belfry.platform.persistence.schema.Migration;
import org.belfry.platform.version.Version;
import org.belfry.web.front.FirstSteps;

/**
 * Gives the launcher the text that greets the operator; it knows nothing of the server and its
 * port, which the launcher puts in.
 */
@Singleton
@Startup
@DependsOn(Migration.NAME)
public class StartBanner {
  private static final Logger LOG = System.getLogger(StartBanner.class.getName());

  private static final String ROOT = "http://localhost:{port}";

  private static final String STARTED =
      """

      Belfry %s is running at {root}/
      All APIs, to read and to try: {root}/docs/
      Server: {server}"""
          .formatted(Version.current())
          .replace("{root}", ROOT);

  private static final String DEMO =
      """
      This is demo mode: the users are admin, alice, bob and acme; each one's password is the name.

      Publish a message:
      {publish}and see it arrive, signed:
      {look}"""
          .replace("{publish}", FirstSteps.publish(ROOT).indent(2))
          .replace("{look}", FirstSteps.look(ROOT).indent(2));

  @Inject private DemoMode demoMode;
  @Inject private Version version;
  @Inject private PublicUrlNotice publicUrlNotice;

  @PostConstruct
  void greet() {
    Optional<String> notice = publicUrlNotice.text();
    String banner = text(demoMode) + notice.map(text -> "\n\n" + text + "\n").orElse("");
    Party.LAUNCHER.find().ifPresent(launcher -> launcher.started(banner));
    LOG.log(Level.INFO, "Belfry {0} has started", version);
    notice.ifPresent(text -> LOG.log(Level.WARNING, text));
  }

  /** A start that fails further on is no start. */
  @PreDestroy
  void leave() {
    Party.LAUNCHER.find().ifPresent(LauncherMXBean::withdrawn);
  }

  static String text(DemoMode demoMode) {
    return demoMode.on() ? STARTED + "\n" + DEMO : STARTED;
  }
}
