package org.belfry.platform.violations;

import org.belfry.web.NativeApplication;

/** A module that sees the composition root. */
public record DependsOnWeb(NativeApplication application) {}
