@NullMarked
package org.belfry.platform.configuration;

import org.jspecify.annotations.NullMarked;
