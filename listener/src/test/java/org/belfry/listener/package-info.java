@NullMarked
package org.belfry.listener;

import org.jspecify.annotations.NullMarked;
