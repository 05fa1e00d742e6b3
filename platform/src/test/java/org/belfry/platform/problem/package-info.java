@NullMarked
package org.belfry.platform.problem;

import org.jspecify.annotations.NullMarked;
