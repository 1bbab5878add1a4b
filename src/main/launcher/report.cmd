@echo off
rem Starts report. Takes Java from JAVA_HOME, else from PATH, and the class-data archive where it was made by the same Java.
setlocal EnableExtensions DisableDelayedExpansion
set "LIB=%~dp0..\lib"
if defined JAVA_HOME (
  set "JAVA=%JAVA_HOME%\bin\java.exe"
) else (
  set "JAVA=java.exe"
)
if defined JAVA_HOME if not exist "%JAVA%" (
  echo report: error: JAVA_HOME has no bin\java.exe: "%JAVA_HOME%" 1>&2
  echo report: hint: set JAVA_HOME to a JDK or JRE, 17 or later, or unset it 1>&2
  exit /b 2
)
if not defined JAVA_HOME where /q java.exe || (
  echo report: error: there is no java on the PATH 1>&2
  echo report: hint: install a JRE, 17 or later, or set JAVA_HOME 1>&2
  exit /b 2
)
set "RELEASE=%JAVA_HOME%\release"
if not defined JAVA_HOME for /f "delims=" %%j in ('where java.exe') do if not exist "%RELEASE%" set "RELEASE=%%~dpj..\release"
set "VERSION="
set "IMPLEMENTOR="
set "ARCH="
if exist "%RELEASE%" for /f "usebackq tokens=1,* delims==" %%k in ("%RELEASE%") do (
  if "%%k"=="JAVA_VERSION" set "VERSION=%%~l"
  if "%%k"=="IMPLEMENTOR" set "IMPLEMENTOR=%%~l"
  if "%%k"=="OS_ARCH" set "ARCH=%%~l"
)
if not defined VERSION for /f "tokens=3" %%v in ('""%JAVA%" -version 2>&1" ^| findstr /c:"version"') do if not defined VERSION set "VERSION=%%~v"
set "MAJOR="
for /f "tokens=1,2 delims=.-_+" %%a in ("%VERSION%") do if "%%a"=="1" (set "MAJOR=%%b") else (set "MAJOR=%%a")
if not defined MAJOR set "MAJOR=17"
if %MAJOR% LSS 17 (
  echo report: error: this is Java %VERSION%; report needs Java 17 or later 1>&2
  echo report: hint: install a newer JRE, or set JAVA_HOME to one 1>&2
  exit /b 2
)
rem Most commands finish before the optimising compiler pays off, scans of less than a gigabyte among them; sealing needs it.
set "COMPILER=-XX:TieredStopAtLevel=1"
if "%~1"=="send" set "COMPILER=-XX:+TieredCompilation"
if "%~1"=="export" set "COMPILER=-XX:+TieredCompilation"
rem The wizard's line editor calls Windows; from Java 24 on that has to be allowed, or there is a warning.
set "NATIVE="
if "%~1"=="new" set "NATIVE=--enable-native-access=ALL-UNNAMED"
set "MADE_BY="
if exist "%LIB%\report.jsa" if exist "%LIB%\report.jsa.java" set /p MADE_BY=<"%LIB%\report.jsa.java"
set "SHARE=-Xshare:auto"
if "%MADE_BY%"=="%VERSION% %IMPLEMENTOR% %ARCH%" set "SHARE=-XX:SharedArchiveFile=%LIB%\report.jsa"
"%JAVA%" %COMPILER% -XX:+UseSerialGC -XX:-UsePerfData -Xshare:auto "%SHARE%" -Xlog:disable -Xlog:all=error,cds*=off:stderr -Xmx256m -Xmn32m -Djdk.console=java.base -Dpicocli.converters.excludes=java.+ %NATIVE% %REPORT_JAVA_OPTIONS% -cp "%LIB%\report.jar" org.reportcli.Main %*
exit /b %ERRORLEVEL%
