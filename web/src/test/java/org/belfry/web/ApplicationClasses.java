package org.belfry.web;

import java.util.Set;

/** Shows tests what the applications consist of. */
public final class ApplicationClasses {
  private ApplicationClasses() {}

  public static Set<Class<?>> nativeApi() {
    return NativeApplication.classes(false);
  }

  public static Set<Class<?>> nativeInDemoMode() {
    return NativeApplication.classes(true);
  }

  public static Set<Class<?>> hub() {
    return new HubApplication().getClasses();
  }

  public static Set<Class<?>> spark() {
    return new SparkApplication().getClasses();
  }

  public static Set<Class<?>> inbox() {
    return new InboxApplication().getClasses();
  }

  public static Set<Class<?>> marketplace() {
    return new MarketplaceApplication().getClasses();
  }
}
