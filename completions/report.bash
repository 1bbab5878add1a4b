# bash completion of report, made by 'report completion bash'.
_report() {
    local current=${COMP_WORDS[COMP_CWORD]} previous=${COMP_WORDS[COMP_CWORD - 1]}
    local path='' value='' word at options='' words=''
    for ((at = 1; at < COMP_CWORD; at++)); do
        word=${COMP_WORDS[at]}
        if [[ -n $value ]]; then
            value=''
            continue
        fi
        case $word in
        --accept | --as | --color | --explain | --fail-on | --format | --from | --home | --lang | --output | --vendor | -o) value=next ;;
        -*) ;;
        *)
            case "$path $word" in
            ' new' | ' lint' | ' scan' | ' redact' | ' send' | ' export' | ' vendor' | ' vendor list' | ' vendor show' | ' vendor check' | ' key' | ' key list' | ' key show' | ' key import' | ' key verify' | ' key remove' | ' case' | ' case list' | ' case show' | ' completion' | ' help') path="$path $word" ;;
            esac
            ;;
        esac
    done
    COMPREPLY=()
    if [[ -n $value ]]; then
        case "$path $previous" in
        ' --color') words='auto always never' ;;
        ' new --vendor') words='ionos nospamproxy' ;;
        ' new --lang') words='de en' ;;
        ' new --color') words='auto always never' ;;
        ' lint --vendor') words='ionos nospamproxy' ;;
        ' lint --format') words='text json sarif junit github' ;;
        ' lint --fail-on') words='error warning note never' ;;
        ' lint --color') words='auto always never' ;;
        ' scan --vendor') words='ionos nospamproxy' ;;
        ' scan --format') words='text json sarif junit github' ;;
        ' scan --fail-on') words='error warning note never' ;;
        ' scan --color') words='auto always never' ;;
        ' redact --vendor') words='ionos nospamproxy' ;;
        ' redact --format') words='text json' ;;
        ' redact --color') words='auto always never' ;;
        ' send --vendor') words='ionos nospamproxy' ;;
        ' send --format') words='text json' ;;
        ' send --color') words='auto always never' ;;
        ' export --as') words='eml pgp md json' ;;
        ' export --vendor') words='ionos nospamproxy' ;;
        ' export --color') words='auto always never' ;;
        ' vendor list --format') words='text json' ;;
        ' vendor list --color') words='auto always never' ;;
        ' vendor show --format') words='text json' ;;
        ' vendor show --color') words='auto always never' ;;
        ' vendor check --color') words='auto always never' ;;
        ' key list --format') words='text json' ;;
        ' key list --color') words='auto always never' ;;
        ' key show --format') words='text json' ;;
        ' key show --color') words='auto always never' ;;
        ' key import --color') words='auto always never' ;;
        ' key verify --format') words='text json' ;;
        ' key verify --color') words='auto always never' ;;
        ' key remove --color') words='auto always never' ;;
        ' case list --format') words='text json' ;;
        ' case list --color') words='auto always never' ;;
        ' case show --format') words='text json' ;;
        ' case show --color') words='auto always never' ;;
        ' completion --color') words='auto always never' ;;
        ' help --color') words='auto always never' ;;
        esac
    else
        case $path in
        '') words='new lint scan redact send export vendor key case completion help' options='--version -h --help --home --color --no-input --quiet --verbose' ;;
        ' new') words='' options='--vendor --from --template --plain --lang -h --help --home --color --no-input --quiet --verbose' ;;
        ' lint') words='' options='--vendor --format --accept --fail-on --rules --explain -h --help --home --color --no-input --quiet --verbose' ;;
        ' scan') words='' options='--vendor --format --accept --fail-on --rules --explain -h --help --home --color --no-input --quiet --verbose' ;;
        ' redact') words='' options='--in-place -o --output --interactive --dry-run --vendor --format -h --help --home --color --no-input --quiet --verbose' ;;
        ' send') words='' options='--vendor --accept --yes --dry-run --resend --format -h --help --home --color --no-input --quiet --verbose' ;;
        ' export') words='' options='--as -o --output --vendor --accept -h --help --home --color --no-input --quiet --verbose' ;;
        ' vendor') words='list show check' options='-h --help' ;;
        ' vendor list') words='' options='--format -h --help --home --color --no-input --quiet --verbose' ;;
        ' vendor show') words='ionos nospamproxy' options='--format -h --help --home --color --no-input --quiet --verbose' ;;
        ' vendor check') words='ionos nospamproxy' options='-h --help --home --color --no-input --quiet --verbose' ;;
        ' key') words='list show import verify remove' options='-h --help' ;;
        ' key list') words='' options='--format -h --help --home --color --no-input --quiet --verbose' ;;
        ' key show') words='' options='--format -h --help --home --color --no-input --quiet --verbose' ;;
        ' key import') words='' options='-h --help --home --color --no-input --quiet --verbose' ;;
        ' key verify') words='ionos nospamproxy' options='--format -h --help --home --color --no-input --quiet --verbose' ;;
        ' key remove') words='' options='-h --help --home --color --no-input --quiet --verbose' ;;
        ' case') words='list show' options='-h --help' ;;
        ' case list') words='' options='--format -h --help --home --color --no-input --quiet --verbose' ;;
        ' case show') words='' options='--format -h --help --home --color --no-input --quiet --verbose' ;;
        ' completion') words='bash zsh fish' options='-h --help --home --color --no-input --quiet --verbose' ;;
        ' help') words='' options='-h --help --home --color --no-input --quiet --verbose' ;;
        esac
        if [[ $current == -* ]]; then
            words=$options
        fi
    fi
    while IFS='' read -r word; do
        COMPREPLY+=("$word")
    done < <(compgen -W "$words" -- "$current")
}
complete -o bashdefault -o default -F _report report
