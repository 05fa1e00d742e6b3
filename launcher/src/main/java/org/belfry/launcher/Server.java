package org.belfry.launcher;

import fish.payara.micro.PayaraMicro;
import java.io.IOException;
import java.nio.file.FileSystemException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.belfry.handshake.Party;

/**
 * Checks what can be checked, and boots Payara Micro with the arguments of the command line. Payara
 * Micro keeps running with nothing deployed when a deployment fails; Belfry ends with status 1
 * instead, so that a supervisor sees a wrong configuration as a failed start.
 */
public final class Server {
  private static final int START_FAILED = 1;

  /**
   * Payara starts its services on several threads, over lists that are not made for it: now and
   * then a start failed with a ConcurrentModificationException. One thread takes no longer.
   */
  private static final String THREADS_AT_START = "org.glassfish.startupThreadPolicy";

  /** The listeners' configuration names it. */
  private static final String ADDRESS = "org.belfry.address";

  private Server() {}

  /**
   * Starts the one that is unpacked.
   *
   * @param arguments as {@code --help} prints them, or options of Payara Micro
   * @throws Exception if Payara Micro itself cannot boot
   */
  public static void main(String[] arguments) throws Exception {
    GracefulStop.arrangeWithParent();
    if (!Texts.answer(Options.of(arguments))) {
      Checks.refuse(ServerVersion.fault().stream().toList());
      Installation.own().keep();
      start(arguments);
    }
  }

  /**
   * The same; this process keeps the installation already.
   *
   * @param arguments as {@code --help} prints them, or options of Payara Micro
   * @throws Exception if Payara Micro itself cannot boot
   */
  public static void start(String[] arguments) throws Exception {
    SameEverywhere.set();
    Options options = Options.of(arguments);
    Installation installation = Installation.own();
    if (options.has(Warmup.OPTION)) {
      warmUp(installation);
    } else {
      StartReport report = new StartReport(AddressOfLinks.set(options));
      Checks.refuse(Checks.faults(options, installation));
      Party.LAUNCHER.join(report);
      boot(options, installation, report);
    }
  }

  private static void warmUp(Installation installation) throws InterruptedException {
    try {
      new Warmup(installation).run();
    } catch (IOException failed) {
      System.err.println("Belfry could not be warmed up: " + failed.getMessage());
      System.exit(START_FAILED);
    }
  }

  private static void boot(Options options, Installation installation, StartReport report)
      throws Exception {
    System.setProperty(THREADS_AT_START, "USE_NO_THREADS");
    System.setProperty(ADDRESS, options.address());
    System.setProperty("fish.payara.micro.BootJar", installation.jar().toUri().toString());
    System.setProperty("fish.payara.micro.UnpackDir", installation.folder().toString());
    System.setProperty("fish.payara.micro.tmpdir", run(installation).toString());
    List<String> arguments = new ArrayList<>(withCertificate(options));
    arguments.addAll(List.of("--deploy", installation.application().toString()));
    Class.forName("fish.payara.micro.impl.PayaraMicroImpl")
        .getMethod("main", String[].class)
        .invoke(null, (Object) arguments.toArray(String[]::new));
    Optional<String> banner = report.banner();
    if (banner.isEmpty() || !isDeployed()) {
      System.err.println(report.refusal());
      System.exit(START_FAILED);
    } else {
      GracefulStop.arrangeAtSignals();
      report.open();
      System.out.println(ServerVersion.putInto(banner.get()).replace("{port}", options.port()));
    }
  }

  /** What the server writes, until it ends. */
  private static Path run(Installation installation) throws Exception {
    Path run;
    try {
      run = installation.home().newRun(installation);
    } catch (FileSystemException unwritable) {
      run = Files.createTempDirectory("belfry-");
    }
    AtExit.remove(run);
    AtExit.remove(FolderLocks.lockOf(run));
    return run;
  }

  private static List<String> withCertificate(Options options) {
    try {
      return OwnCertificate.arrange(options);
    } catch (IllegalArgumentException unusable) {
      System.err.println(unusable.getMessage());
      System.exit(START_FAILED);
      throw unusable;
    }
  }

  /** A deployment can still fail after the application has started. */
  private static boolean isDeployed() {
    return !PayaraMicro.getInstance().getRuntime().getDeployedApplicationNames().isEmpty();
  }
}
