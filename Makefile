# 创卫通 CleanCity. `make run` and `make test` do all set-up themselves; `make help` lists the rest.
SHELL := /bin/bash
.DEFAULT_GOAL := help
MVN := ./mvnw -B -q -ntp
JDK = $(shell launcher/bin/find-jdk)
export JAVA_HOME = $(JDK)

WEB_SOURCES := $(shell find gateway/web -type f -not -path '*/node_modules/*' -not -path '*/dist/*' 2>/dev/null)
JAVA_SOURCES := pom.xml $(shell find launcher kernel e2e gateway survey-service complaint-service campaign-service evaluation-service \
	-type f \( -path '*/src/main/*' -o -name pom.xml \) -not -path '*/target/*' -not -path 'gateway/web/*' 2>/dev/null)
APP := launcher/app/target/cleancity.built
WEB := gateway/web/dist/index.html

.PHONY: help run demo test smoke build web format docs-check check-statistics check-cases check-open311 check-races check-faults check-compose check-licences sbom screenshots check-web dev bench clean tools check-security

help: ## List what make can do
	@grep -hE '^[a-z][a-z0-9-]*:.*## ' $(MAKEFILE_LIST) | sort | awk -F ':.*## ' '{printf "  make %-18s %s\n", $$1, $$2}'

run: build ## Start everything in one process on embedded stores; serves http://localhost:8080
	@launcher/bin/cleancity run

demo: build ## Add three months of marked sample data to ./data (stop a running system first)
	@launcher/bin/cleancity demo

dev: build ## Work on it: pages reload, a saved Java file restarts its service against running stores
	@JAVA_HOME=$(JDK) launcher/bin/cleancity stores node launcher/bin/dev.mjs

test: tools web ## Set up and run every check and test; ends with a summary
	@e2e/bin/test

smoke: build ## Drive the three flows, kill -9, start again, check that nothing acknowledged was lost
	@e2e/bin/smoke

build: tools $(WEB) $(APP) ## Build what is not built yet

tools:
	@launcher/bin/find-jdk >/dev/null && launcher/bin/find-node

web: tools $(WEB) ## Build the web client into gateway/web/dist

$(WEB): $(WEB_SOURCES)
	@echo "web client: installing and building"
	@cd gateway/web && npm ci --silent && npm run --silent build
	@touch $@

$(APP): $(JAVA_SOURCES)
	@echo "services: building"
	@rm -rf */target/lib launcher/*/target/lib  # a jar that was renamed or left out must not stay on a class path
	@$(MVN) -DskipTests -Dspotless.check.skip package -pl e2e -am
	@touch $@

format: tools ## Format Java and web sources
	@$(MVN) spotless:apply
	@cd gateway/web && npm run --silent format

check-statistics: tools ## Compare the estimators with R survey on random designs; prints the worst deviation
	@e2e/bin/prepare r
	@$(MVN) install -DskipTests -Dspotless.check.skip -pl survey-service -am
	@$(MVN) -pl survey-service surefire:test -Dgroups=oracle
	@cat survey-service/target/check-statistics/summary.txt

check-cases: tools ## Import every file that offices got wrong answers for; prints file -> value
	@$(MVN) install -DskipTests -Dspotless.check.skip -pl complaint-service -am
	@$(MVN) -pl complaint-service surefire:test -Dgroups=cases
	@grep -h -e ' -> ' complaint-service/target/surefire-reports/*ImportCasesTest-output.txt

check-open311: tools ## Run the Open311 GeoReport v2 conformance tests and a public client library from npm
	@cd e2e/open311-client && npm ci --silent --ignore-scripts
	@$(MVN) install -DskipTests -Dspotless.check.skip -pl complaint-service -am
	@OPEN311_CLIENT=required $(MVN) -pl complaint-service surefire:test -Dtest='*Open311*' -Dsurefire.failIfNoSpecifiedTests=true -DredirectTestOutputToFile=false
	@grep -h 'Tests run' complaint-service/target/surefire-reports/*Open311*.txt

check-races: tools ## 2,000 people on 100 places from 64 threads, with a kill in the middle; prints what was checked
	@e2e/bin/run-test-main campaign-service cleancity.campaign.races.CheckRaces

check-faults: build ## Break a running system in many ways while people write; prints what was lost, doubled or wrong
	@e2e/bin/check-faults $(ROUNDS)

check-security: tools ## Knock at every door as everybody who may not come in; prints how often
	@e2e/bin/check-security

check-compose: ## Hold docker-compose.yml against the Compose schema; ask docker and kubectl where they are
	@e2e/bin/check-compose

check-web: build ## Lighthouse on a phone's home, survey, report, campaigns and city: 95 / 100 / 100 / 100, nothing moves; prints a table
	@e2e/bin/prepare browser
	@mkdir -p target/check-web && echo 'page        perf  a11y  best   seo     CLS     LCP  machine' > target/check-web/table.txt
	@cd e2e/browser && npm ci --silent; npx playwright test -c lighthouse.config.ts; failed=$$?; \
	  cat ../../target/check-web/table.txt; echo 'performance: median of 3; reports in target/check-web'; \
	  node ../../gateway/web/scripts/measure-home.mjs | tail -1; exit $$failed

screenshots: build ## Write every page in three widths, light and dark, zh and en to target/screenshots; WIDTHS=390 PAGES=… for some
	@cd e2e/browser && npm ci --silent && npx playwright test -c screenshots.config.ts
	@echo "target/screenshots: $$(find target/screenshots -name '*.png' | wc -l) pictures"

sbom: tools ## Write what is delivered as CycloneDX to target/cleancity-sbom.json
	@rm -rf */target/lib launcher/*/target/lib
	@$(MVN) -DskipTests -Dspotless.check.skip package cyclonedx:makeAggregateBom
	@echo "target/cleancity-sbom.json: $$(grep -c '"bom-ref"' target/cleancity-sbom.json) components"

check-licences: sbom ## Hold the licence of every delivered library against what Apache-2.0 goes with
	@e2e/bin/check-licences

bench: tools ## Measure the hot paths, each as a ratio to a named peer in the same run
	@bench/bin/prepare
	@$(MVN) -DskipTests -Dspotless.check.skip package -pl bench -am
	@bench/bin/bench $(BENCH)

clean: ## Remove what was built; ./data stays
	@rm -rf */target launcher/*/target gateway/web/dist
