@NullMarked
package org.belfry.platform.preflight;

import org.jspecify.annotations.NullMarked;
