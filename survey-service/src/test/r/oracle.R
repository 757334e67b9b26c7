# Figures of the R package survey for generated designs: an oracle for tests, never part of the product.
# Usage: Rscript oracle.R <directory>; reads designs.csv, rows.csv and margins.csv there, writes figures.csv.
suppressPackageStartupMessages(library(survey))
options(survey.adjust.domain.lonely = FALSE, warn = -1)

directory <- commandArgs(trailingOnly = TRUE)[1]
table_of <- function(name) {
  text <- c(stratum = "character", psu = "character", unit = "character", g = "character", h = "character",
            ta = "character", tb = "character", category = "character", lonely = "character", weighting = "character")
  header <- strsplit(readLines(file.path(directory, name), n = 1), ",")[[1]]
  read.csv(file.path(directory, name), colClasses = text[intersect(names(text), header)])
}
designs <- table_of("designs.csv")
rows <- table_of("rows.csv")
rows <- split(rows, rows$design)
margins <- table_of("margins.csv")

drawn <- function(plan, data) {
  if (plan$stages == 0) {
    svydesign(ids = ~psu, strata = ~stratum, weights = ~w, data = data, nest = TRUE)
  } else if (plan$stages == 1) {
    svydesign(ids = ~psu, strata = ~stratum, weights = ~w, fpc = ~psuPopulation, data = data, nest = TRUE)
  } else {
    svydesign(ids = ~psu + unit, strata = ~stratum, weights = ~w, fpc = ~psuPopulation + unitPopulation,
              data = data, nest = TRUE)
  }
}

totals <- function(plan, variable) {
  known <- margins[margins$design == plan$design & margins$variable == variable, ]
  setNames(data.frame(known$category, known$total), c(variable, "Freq"))
}

weighted <- function(plan, design) {
  switch(plan$weighting,
    none = design,
    post = postStratify(design, ~g, totals(plan, "g")),
    rake = rake(design, list(~g, ~h), list(totals(plan, "g"), totals(plan, "h")),
                control = list(maxit = 200, epsilon = 1e-10)))
}

described <- function(name, statistic, df) {
  se <- as.vector(SE(statistic))
  figures <- c(point = as.vector(coef(statistic)), se = se)
  if (df > 0) figures[c("low", "high")] <- coef(statistic) + c(-1, 1) * qt(0.975, df) * se
  setNames(figures, paste0(name, ".", names(figures)))
}

rates <- function(design) {
  p <- svymean(~yes, design)
  point <- as.vector(coef(p))
  variance <- as.vector(vcov(p))
  df <- degf(design)
  if (point == 0 || point == 1 || df < 1 || is.na(variance) || variance == 0) return(c())
  figures <- c()
  for (method in c("xlogit", "beta", "mean", "asin")) {
    # An angle outside [0, pi/2] folds back in R; ours stops at the end, so there is nothing to compare.
    angles <- asin(sqrt(point)) + c(-1, 1) * qt(0.975, df) * sqrt(variance / (4 * point * (1 - point)))
    if (method == "asin" && (angles[1] < 0 || angles[2] > pi / 2)) next
    limits <- attr(svyciprop(~yes, design, method = method), "ci")
    figures[paste0("rate-", method, c(".low", ".high"))] <- pmin(pmax(limits, 0), 1)
  }
  # Wilson came to svyciprop in 4.5; its formula, for older versions.
  n <- point * (1 - point) / variance
  t <- qt(0.975, df)
  half <- t * sqrt(point * (1 - point) / n + t^2 / (4 * n^2))
  figures[c("rate-wilson.low", "rate-wilson.high")] <- (point + t^2 / (2 * n) + c(-1, 1) * half) / (1 + t^2 / n)
  figures
}

crossed <- function(design) {
  test <- svychisq(~ta + tb, design, statistic = "F")
  setNames(c(test$statistic, test$parameter, test$p.value), c("table.f", "table.ndf", "table.ddf", "table.p"))
}

jackknife <- function(plan, design) {
  single <- tapply(design$variables$psu, design$variables$stratum, function(psu) length(unique(psu)) == 1)
  if (plan$stages > 0 || plan$weighting != "none" || any(single)) return(c())
  c(jackknife.se = as.vector(SE(svymean(~x, as.svrepdesign(design, type = "JKn", mse = FALSE)))))
}

figures_of <- function(plan) {
  options(survey.lonely.psu = plan$lonely)
  plain <- drawn(plan, rows[[as.character(plan$design)]])
  design <- weighted(plan, plain)
  domain <- subset(design, domain == 1)
  known <- subset(design, !is.na(y))
  w <- weights(design)
  mean_y <- svymean(~y, design, na.rm = TRUE, deff = TRUE)
  mean_y_replace <- svymean(~y, design, na.rm = TRUE, deff = "replace")
  total_x <- svytotal(~x, design, deff = TRUE)
  pair <- svymean(~x + yes, design)
  c(weight.kish = sum(w)^2 / sum(w^2), weight.largest = max(w),
    degf.design = degf(design), degf.domain = degf(domain),
    described("mean", mean_y, degf(known)),
    mean.deff = as.vector(deff(mean_y)), mean.deffReplace = as.vector(deff(mean_y_replace)),
    described("total", total_x, degf(design)), total.deff = as.vector(deff(total_x)),
    described("ratio", svyratio(~y, ~x, design, na.rm = TRUE), degf(known)),
    described("domain-mean", svymean(~x, domain), degf(domain)),
    described("domain-total", svytotal(~x, domain), degf(domain)),
    described("domain-ratio", svyratio(~yes, ~x, domain), degf(domain)),
    described("difference", svycontrast(pair, c(1, -1)), degf(design)),
    covariance.cov = vcov(pair)[1, 2],
    rates(design), crossed(design), jackknife(plan, plain))
}

written <- lapply(seq_len(nrow(designs)), function(i) {
  figures <- figures_of(designs[i, ])
  data.frame(design = designs$design[i], figure = names(figures), value = format(figures, digits = 17, trim = TRUE))
})
write.csv(do.call(rbind, written), file.path(directory, "figures.csv"), row.names = FALSE, quote = FALSE)
cat("R", as.character(getRversion()), "survey", as.character(packageVersion("survey")), "\n")
