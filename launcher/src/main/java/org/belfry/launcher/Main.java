package org.belfry.launcher;

import fish.payara.micro.PayaraMicro;
import java.util.Arrays;
import org.jspecify.annotations.Nullable;

/**
 * Boots Payara Micro with the arguments of the command line. Payara Micro keeps running with
 * nothing deployed when a deployment fails; Belfry ends with status 1 instead, so that a supervisor
 * sees a wrong configuration as a failed start.
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
   * @param arguments options of Payara Micro, such as {@code --port 9090}
   * @throws Exception if Payara Micro itself cannot boot
   */
  public static void main(String[] arguments) throws Exception {
    AddressOfLinks.set(arguments);
    System.setProperty(THREADS_AT_START, "USE_NO_THREADS");
    PayaraMicro.main(withCertificate(arguments));
    @Nullable String greeting = System.getProperty(GREETING);
    if (greeting == null || !isDeployed()) {
      System.err.println(
          System.getProperty(REFUSAL, "Belfry did not start; the log above says why."));
      System.exit(START_FAILED);
    } else {
      GracefulStop.arrange();
      Gate.open();
      System.out.println(greeting.replace("{port}", AddressOfLinks.port(Arrays.asList(arguments))));
    }
  }

  private static String[] withCertificate(String[] arguments) {
    try {
      return OwnCertificate.arrange(arguments);
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
