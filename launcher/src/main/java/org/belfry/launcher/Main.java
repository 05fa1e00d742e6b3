package org.belfry.launcher;

import java.io.IOException;
import java.lang.reflect.InvocationTargetException;
import java.net.URL;
import java.net.URLClassLoader;
import java.nio.file.Files;
import java.nio.file.Path;

/**
 * Unpacks the server that {@code belfry.jar} carries, if that was not done before, and starts it.
 */
public final class Main {
  private static final int START_FAILED = 1;

  private Main() {}

  /**
   * @param arguments as {@code --help} prints them, or options of Payara Micro
   * @throws Exception if the server cannot be unpacked, or cannot boot
   */
  public static void main(String[] arguments) throws Exception {
    GracefulStop.arrangeWithParent();
    Options options = Options.of(arguments);
    if (Texts.answer(options)) {
      return;
    }
    Checks.refuse(ServerVersion.fault().stream().toList());
    BelfryJar jar = new BelfryJar(CodeSources.ownJar().orElseThrow());
    ServerFolder folder = ServerFolder.configured();
    try {
      enter(folder.install(jar));
    } catch (IOException unwritable) {
      System.err.printf(
          "Belfry cannot unpack its server in %s: %s. Set %s to a folder that it may write to.%n",
          folder.path(), unwritable, ServerFolder.KEY);
      if (options.has(Warmup.OPTION)) {
        System.exit(START_FAILED);
      }
      Path temporary = Files.createTempDirectory("belfry-");
      System.err.println("It does so in " + temporary + ", for as long as it runs.");
      enter(new ServerFolder(temporary).install(jar));
      AtExit.remove(temporary);
    }
    start(arguments);
  }

  /** Has this thread find what is in the server, and nothing else. */
  private static void enter(Installation installation) throws IOException {
    Thread.currentThread()
        .setContextClassLoader(
            new URLClassLoader(
                new URL[] {installation.jar().toUri().toURL()},
                ClassLoader.getPlatformClassLoader()));
  }

  /** As if it had been started from where it lies. */
  private static void start(String[] arguments) throws Exception {
    try {
      Thread.currentThread()
          .getContextClassLoader()
          .loadClass(Server.class.getName())
          .getMethod("start", String[].class)
          .invoke(null, (Object) arguments);
    } catch (InvocationTargetException failure) {
      if (failure.getCause() instanceof Exception cause) {
        throw cause;
      }
      throw failure;
    }
  }
}
