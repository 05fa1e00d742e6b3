@NullMarked
package org.belfry.platform.request;

import org.jspecify.annotations.NullMarked;
