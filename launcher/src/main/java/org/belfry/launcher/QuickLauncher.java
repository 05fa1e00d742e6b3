package org.belfry.launcher;

import fish.payara.micro.boot.PayaraMicroLauncher;
import java.io.File;
import java.net.URISyntaxException;

/** Boots Payara Micro as its own launcher does, but for {@link ServerLibraries}. */
final class QuickLauncher extends PayaraMicroLauncher {
  private static final String JAR = "fish.payara.micro.BootJar";
  private static final String UNPACKED = "fish.payara.micro.tmpdir";

  void boot(String[] arguments) throws Exception {
    System.setProperty(JAR, jar());
    ServerLibraries libraries = new ServerLibraries();
    deleteAtExit(libraries);
    Object unused = launch("create", arguments, getMainClass(), libraries);
  }

  private static String jar() throws URISyntaxException {
    return PayaraMicroLauncher.class
        .getProtectionDomain()
        .getCodeSource()
        .getLocation()
        .toURI()
        .toString();
  }

  /** Payara Micro's way, which it keeps to itself. */
  private static void deleteAtExit(ServerLibraries libraries) throws ReflectiveOperationException {
    libraries
        .loadClass("com.sun.enterprise.util.io.FileUtils")
        .getMethod("deleteOnExit", File.class)
        .invoke(null, new File(System.getProperty(UNPACKED)));
  }
}
