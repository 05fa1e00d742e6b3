package org.belfry.launcher;

import fish.payara.micro.boot.loader.ExplodedURLClassloader;
import java.io.IOException;
import java.io.InputStream;
import java.net.URL;
import java.security.CodeSource;
import java.security.cert.Certificate;
import java.util.jar.Manifest;
import org.belfry.launcher.PackageIndex.Found;
import org.jspecify.annotations.Nullable;

/**
 * The classes of the server: Payara Micro unpacks more than three hundred JARs and would look for
 * each class in one after the other. That is one second of the fourteen of a start.
 */
final class ServerLibraries extends ExplodedURLClassloader {
  private final PackageIndex index;
  private boolean extended;

  ServerLibraries() throws IOException {
    index = new PackageIndex(getURLs());
  }

  @Override
  public void addURL(URL url) {
    super.addURL(url);
    extended = true;
  }

  @Override
  protected Class<?> findClass(String name) throws ClassNotFoundException {
    @Nullable Found found = index.find(name);
    if (found != null) {
      try {
        return define(name, found);
      } catch (IOException unreadable) {
        throw new ClassNotFoundException(name, unreadable);
      }
    }
    if (extended) {
      return super.findClass(name);
    }
    throw new ClassNotFoundException(name);
  }

  private Class<?> define(String name, Found found) throws IOException {
    URL url = found.library().url();
    String packageName = name.substring(0, Math.max(0, name.lastIndexOf('.')));
    if (!packageName.isEmpty() && getDefinedPackage(packageName) == null) {
      @Nullable Manifest manifest = found.library().jar().getManifest();
      definePackage(packageName, manifest == null ? new Manifest() : manifest, url);
    }
    try (InputStream in = found.library().jar().getInputStream(found.entry())) {
      byte[] bytes = in.readAllBytes();
      return defineClass(name, bytes, 0, bytes.length, new CodeSource(url, (Certificate[]) null));
    }
  }
}
