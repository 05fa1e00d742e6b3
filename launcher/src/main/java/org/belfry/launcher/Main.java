package org.belfry.launcher;

import fish.payara.micro.PayaraMicro;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Checks what can be checked, and boots Payara Micro with the arguments of the command line. Payara
 * Micro keeps running with nothing deployed when a deployment fails; Belfry ends with status 1
 * instead, so that a supervisor sees a wrong configuration as a failed start.
 */
public final class Main {
  private static final int START_FAILED = 1;

  /** The application sets it once it has started; its text greets the operator. */
  private static final String GREETING = "org.belfry.greeting";

  /** The application sets it when it refuses to start; its text says why. */
  private static final String REFUSAL = "org.belfry.refusal";

  /**
   * Payara starts its services on several threads, over lists that are not made for it: now and
   * then a start failed with a ConcurrentModificationException. One thread takes no longer.
   */
  private static final String THREADS_AT_START = "org.glassfish.startupThreadPolicy";

  private Main() {}

  /**
   * @param arguments as {@code --help} prints them, or options of Payara Micro
   * @throws Exception if Payara Micro itself cannot boot
   */
  public static void main(String[] arguments) throws Exception {
    GracefulStop.arrangeWithParent();
    SameEverywhere.set();
    Options options = Options.of(arguments);
    if (options.has("--help")) {
      Texts.HELP.print();
    } else if (options.has("--version")) {
      Texts.VERSION.print();
    } else {
      AddressOfLinks.set(options);
      refuse(Checks.faults(options));
      start(options);
    }
  }

  private static void refuse(List<String> faults) {
    if (!faults.isEmpty()) {
      System.err.println("Belfry does not start:");
      faults.forEach(fault -> System.err.println("  " + fault));
      System.exit(START_FAILED);
    }
  }

  private static void start(Options options) throws Exception {
    System.setProperty(THREADS_AT_START, "USE_NO_THREADS");
    PayaraMicro.main(withCertificate(options).toArray(String[]::new));
    @Nullable String greeting = System.getProperty(GREETING);
    if (greeting == null || !isDeployed()) {
      System.err.println(
          System.getProperty(REFUSAL, "Belfry did not start; the log above says why."));
      System.exit(START_FAILED);
    } else {
      GracefulStop.arrangeAtSignals();
      Gate.open();
      System.out.println(greeting.replace("{port}", options.port()));
    }
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

  /** A deployment can still fail after the application has set its greeting. */
  private static boolean isDeployed() {
    return !PayaraMicro.getInstance().getRuntime().getDeployedApplicationNames().isEmpty();
  }
}
