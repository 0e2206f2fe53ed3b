/**
 * Words and phrases that staff use for one and the same thing when they ask about the change. The first of
 * each line stands for all. Two things that merely go together (an office and its rent) never share a line.
 */
export const sameThing: Lines = lines(`
chief executive | chief exec | ceo | accountable officer | chief executive officer
chief finance officer | cfo | finance director | director of finance | chief financial officer
chief nurse | chief nursing officer | director of nursing | nursing director | nurse director
chair | chairman | chairwoman | chairperson | chairing | chairs
non-executive | non executive member | non executive director | ned | neds | lay member
executive | executive director | director | executive team | exec | execs
senior manager | very senior manager | vsm
line manager | manager
senior responsible owner | sro
voluntary redundancy | vr | voluntary redundancy scheme
mars | mutually agreed resignation | mutually agreed resignation scheme
redundancy | redundant | redundancies | severance | paid off | pay off | laid off | exit package | exit packages | redundancy payment | redundancy pay
job | post | role | position | jobs | posts | roles
own job | current post | current job | own post | own role
job matching | job match | matched to | slotted into | slotting in | slotted | matched | assimilated | assimilation
redeployment | redeployed | redeploy
suitable alternative employment | suitable alternative | suitable alternative job | suitable alternative role
office | building | base | site | hq | headquarters | premises | offices | buildings
car park | parking | park
structure chart | org chart | organogram | organisation chart | structure diagram | structures
staff | people | colleague | employee | worker | workforce | personnel
tupe | tuped | transfer of undertakings
pay | salary | wage | wages
pay protection | pay protected | protected pay | salary protection
pension | pension scheme | superannuation
annual leave | holiday | holidays | leave entitlement | leave days
continuous service | previous service | reckonable service | length of service
notice period | notice
flexible working | flexi working | flexitime | flexible hours
hybrid working | work from home | working from home | home working | remote working | agile working | work remotely
abroad | another country | overseas | foreign country
laptop | computer | pc
mobile phone | mobile | work phone | phone
email address | e mail address | email | nhs.net
smartcard | smart card
security pass | id badge | badge | access card | building pass
login | access | logon | account | logins
finance system | ledger | general ledger | finance ledger
bank account | bank accounts
deadline | closing date | window close | cut off date | last date
complaint | complain | complaints
freedom of information | foi
subject access request | sar
press release | media statement | press statement
line to take | key message | lines to take
cost | price | how much will it cost
tax | taxable | taxed
budget | allocation | share of the money
surplus | reserve | reserves | underspend
council | local authority | local authorities | councils
general practice | gp | gps | gp practice | practice | surgery | surgeries | practices
single handed | small practice | small practices
nursing home | care home
hospital | trust | provider
commissioning support unit | csu
primary care network | pcn
cluster | clustered | clustering
region | regional team | regional | regions
consultation | consult | consulted
fixed term contract | fixed term
secondment | seconded
bank staff | bank worker | bank workers
agency staff | temp | temps | agency
permanent | substantive
maternity leave | having a baby | pregnant
reserve a room | book a room | meeting room | reserve meeting room
helpline | support line | phone line | crisis line
risk register | risk log
equality impact assessment | eqia | eia | equality assessment
template | standard form | pro forma | proforma
excess travel | mileage | travel expenses
hosting agreement | hosted service agreement
appraisal | performance review | pdr
trade union | union
union rep | union representative
plan | plans
next of kin | emergency contact
glossary | list of abbreviations | abbreviations | acronyms
interpreting | translation | interpreter | interpreters | interpretation
video consulting | remote consultation | video consultation | online consultation
software | licence | licences | platform | tool | system
learning disability mortality review | leder
designated nurse | designated nurses
mental health | mh
better care fund | bcf
section 117 | s117
section 75 | s75
individual funding request | ifr
voluntary sector | vcse | voluntary and community sector | third sector
nhs continuing healthcare | continuing healthcare | continuing care | chc
nhs england | nhse
integrated care board | icb | icbs
phm | population health management | population health
sustainability | green | net zero | climate
emergency planning | eprr | emergency preparedness
on call | on call rota
dentistry | dental | dentist
performance | results
boundary | boundaries | footprint
vaccination | immunisation | vaccine
fund | funding | money | cash
recruitment | recruit | hire | hiring | vacancy | vacancies | recruiting
limit | cap | ceiling | maximum
spend | expenditure | spending
freeze | on hold | paused | frozen
apply | application | applications
board | governing body | governing board
board paper | board papers
committee | committees
medical director | chief medical officer | cmo
human resources | hr | people team
finance team | finance department | finance
communications | comms
information technology | it support | it helpdesk
vehicle | lease car | car
expenses | expense claim
payslip | pay slip
bonus | pay rise | pay award | uplift
sick leave | sickness | sickness absence
parental leave | paternity leave
retirement | retire | retiring
part time | reduced hours
overtime | extra hours
training | training days | course | courses
induction | onboarding
exit interview | leaving interview
reference number | reference
handover | hand over notes
employer | employing organisation
children | child | young people
nurse | nurses
pharmacist | pharmacists
ambulance | ambulances
emergency department | a e | accident and emergency
population | residents | people living
child death review | child death overview | cdop
personal health budget | phb
integrated care partnership | icp
health and wellbeing board | hwb
integrated care system | ics
joint committee | joint committees
memorandum of understanding | mou
service level agreement | sla
standard operating procedure | sop
key performance indicator | kpi
data protection impact assessment | dpia
data sharing agreement | information sharing agreement
quality impact assessment | qia
project management office | pmo
running costs | running cost | management costs
invoice | invoices
purchase order | po number
supplier | vendor
procurement | tender | tendering
grant | grants
asset | assets
estate | estates
storage | archive | archiving
records | files
`)

/** The same for what is done. Askers vary these most, so that they tell less than the thing it is done to. */
export const sameDoing: Lines = lines(`
reapply | apply again | apply for again
close | shut | closure | shutting | closing down | shut down | close down | wind up
own | owner | owns
pay back | repay
move | transfer | relocate | moved across | go across | move across | send across | hand over | handed over | tuped across
keep | retain | hold on to | hang on to | bring with me | take with me | stay with us | staying with us
carry on | continue | go on | keep going | still happening | still on | carry over | carried over
honour | honoured | respect | still count
hand back | give back | take back
sign off | approve | authorise | permission | approval | signature | sign | authorisation | signed off | treasury approval
above | more than
pay for | paying for | pays for | foot the bill | meet the cost | on us
merge | merger | merged | join up | joined up | combine | amalgamate | join together
name | called
eligible | entitled | entitle | qualify | open to | apply for
refuse | say no | turn down | turned down | decline | reject
appeal | challenge | contest | dispute
renew | extend | extension | recommission | re procure | reprocure | extended | renewed
host | hosting | hosted | sit in | sitting with
charge | invoice | bill
abolish | scrap | come to an end | abolished | scrapped | exist
appoint | appointed | got the job | in place | fill | filled
decommission | decommissioned | decommissioning
in charge | lead | leads | leading | responsible for | runs | run | look after | looks after
take over | pick up | picks up | inherit | handle | handles | deal with | deals with | taking over
replace | replaces | take the place of | covers the work of
inform | told | tell | hear | informed
report | reported | reporting
publish | published | available to read | release | released
see | read | view
update | change | amend
struggling | stressed | stress
date | timetable | timescale
disagree | dispute | disputes
rewrite | rewritten | write a new
cancel | cancelled | called off | scrapped
delay | postpone | put back | delayed
start | begin | commence | starting
stop | cease | switch off | switched off | turn off
increase | raise | go up
reduce | cut | lower | cutting
choose | chosen | select | decide | picked
check | verify | audit
help | support | assist
buy | purchase
set up | create | establish
lose | losing | lost
leave | leaving | go early
write | wrote | draft | drafted | draw up | drawing up
train | teach
meet | meeting
settle | resolve
protect | protected | safe
monitor | oversee | oversight
sell | sold | selling | dispose of
ban | banned | prohibit
find | get hold of | copy of
contact | call | ring | phone number
`)

type Lines = readonly (readonly string[])[]

function lines(text: string): Lines {
  return text
    .trim()
    .split('\n')
    .map((line) => line.split('|').map((phrase) => phrase.trim()))
}
